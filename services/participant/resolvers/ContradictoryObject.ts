import type { GraphQLResolveInfo } from 'graphql';
import type {
  ContradictoryObjectConnectionResolvers,
  ContradictoryObjectEdgeResolvers,
  ContradictoryObjectResolvers,
} from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import type { ObjectType, PlacedObject } from '../contradictions/page.ts';

type Loading = (loaders: ParticipantContext['loaders'], id: string, info: GraphQLResolveInfo) => Promise<object | null>;

/** How those are loaded that this service holds; others it names, and who holds them loads them. */
const OWN: Partial<Record<ObjectType, Loading>> = {
  Participant: (loaders, id, info) => loaders.participantByNumber.load(id, info),
  Participation: (loaders, id, info) => loaders.participation.load(id, info),
  Coaching: (loaders, id, info) => loaders.coaching.load(id, info),
  Contact: (loaders, id, info) => loaders.contact.load(id, info),
  PlanGoal: (loaders, id, info) => loaders.planGoal.load(id, info),
  ResidenceStatus: (loaders, id, info) => loaders.residenceStatus.load(id, info),
  LabourStatus: (loaders, id, info) => loaders.labourStatus.load(id, info),
};

async function load({ object, id }: PlacedObject, { loaders }: ParticipantContext, info: GraphQLResolveInfo) {
  const own = OWN[object];
  return ((await own?.(loaders, id, info)) ?? { id, __typename: object }) as { readonly __typename: ObjectType };
}

export const ContradictoryObject: ContradictoryObjectResolvers = {
  __resolveType: ({ __typename }) => __typename,
};

export const ContradictoryObjectConnection: ContradictoryObjectConnectionResolvers = {
  nodes: ({ nodes }, _, context, info) => Promise.all(nodes.map((node) => load(node, context, info))),
};

export const ContradictoryObjectEdge: ContradictoryObjectEdgeResolvers = {
  node: ({ node }, _, context, info) => load(node, context, info),
};
