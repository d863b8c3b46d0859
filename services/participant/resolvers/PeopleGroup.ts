import { type Group, labelOfGroup } from '@dienstweg/cohorts';
import type { GraphQLResolveInfo } from 'graphql';
import type { PeopleGroupResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { type PersonAttribute, splitBy } from '../criteria/splits.ts';

export const PeopleGroup: PeopleGroupResolvers = {
  label: async (group, { language }, context, info) =>
    (await nameOf(group, context, info)) ?? labelOfGroup(group, splitBy(group.attribute), language ?? context.language),
  of: async ({ attribute, key }, _, { loaders }, info) => {
    if (key === null) return null;
    if (attribute === 'PROGRAMME') return { __typename: 'Programme', id: key };
    if (attribute === 'DISTRICT') return { __typename: 'District', ags: key };
    if (attribute === 'SITE') return as('Site', await loaders.siteById.load(key, info));
    if (attribute === 'COACH') return as('Coach', await loaders.coachById.load(key, info));
    return null;
  },
};

const as = <Type extends string, T>(__typename: Type, entity: T | null) => entity && { __typename, ...entity };

/** The name of what a group is about; null where it has none of its own here. */
async function nameOf(
  { attribute, key }: Group<PersonAttribute>,
  { loaders }: ParticipantContext,
  info: GraphQLResolveInfo,
): Promise<string | null> {
  if (attribute === 'SITE') return (await loaders.siteById.load(key, info))?.name ?? null;
  if (attribute === 'COACH') return (await loaders.coachById.load(key, info))?.name ?? null;
  if (attribute === 'POSTAL_AREA') return (await loaders.postalArea.load(key, info))?.name ?? null;
  return null;
}
