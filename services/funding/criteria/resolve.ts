import {
  type Criteria,
  countedWithin,
  countsExactly,
  type Expression,
  isReadWithin,
  leavesOf,
  mapLeaves,
  reachFor,
  sightOf,
  today,
  type Viewer,
} from '@dienstweg/kit';
import type { CohortFilter, ProgrammeCriteria } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { fewerSaidOf } from './fewer-said.ts';
import { programmesMeant } from './programmes.ts';
import { refuseUnanswerable, SERVICES } from './unanswerable.ts';

interface Leaf {
  programme?: ProgrammeCriteria | null;
  overlapping?: boolean | null;
  livesWithin?: Distance | null;
  livesBeyond?: Distance | null;
}
interface Distance {
  km: number;
}

/** Who asks, and where ids are looked up. */
export type Asking = Pick<FundingContext, 'db' | 'viewer'>;

/** A filter with each mention of programmes turned into their ids, so that every service can answer its leaves alone. The participant service reads stays within the programmes around by itself, since it knows which facts are of a stay. */
export async function resolveCohort(
  { db, viewer }: Asking,
  where: CohortFilter,
  asOf: string | null | undefined,
  asked: readonly string[] | null = null,
): Promise<Criteria> {
  const filter = where as Expression;
  refuseUnanswerable(where);
  const leaves = SERVICES.flatMap((service) => leavesOf<Leaf>(filter, service));
  const meant = new Map(
    await Promise.all(
      leaves.map(async (leaf) => [leaf, leaf.programme ? await programmesMeant(db, leaf.programme) : null] as const),
    ),
  );
  const within = countedWithin(
    viewer,
    asked,
    [...meant.values()].flatMap((ids) => ids ?? []),
  );
  const sight = sightOf(viewer);
  const stays = isReadWithin(sight, { within }) ? sight.programmes : null;
  const said: [leaf: object, programme: ProgrammeCriteria][] = [];
  const resolved = mapLeaves(filter, (leaf, service) => {
    const { programme, ...facts } = leaf as Leaf;
    const asked = meant.get(leaf as Leaf) ?? null;
    const programmes = service === 'participant' && !asked ? null : both(asked, within);
    const overlappingWithin = facts.overlapping == null ? null : stays;
    const told = {
      ...facts,
      ...distancesFor(viewer, facts),
      ...(programmes && { programmes }),
      ...(overlappingWithin && { overlappingWithin }),
    };
    if (programme) said.push([told, programme]);
    return told;
  });
  const criteria = { where: resolved, asOf: asOf ?? today(), within };
  if (said.length === 0 || countsExactly(viewer)) return criteria;
  const idsOf = async (programme: ProgrammeCriteria | null) =>
    both(programme && (await programmesMeant(db, programme)), within);
  return { ...criteria, fewerSaid: await fewerSaidOf(said, idsOf) };
}

function distancesFor(viewer: Viewer, { livesWithin, livesBeyond }: Leaf): Leaf {
  const from = <D extends Distance>(distance: D): D => ({ ...distance, km: reachFor(viewer, distance.km) });
  return {
    ...(livesWithin && { livesWithin: from(livesWithin) }),
    ...(livesBeyond && { livesBeyond: from(livesBeyond) }),
  };
}

const both = (a: readonly string[] | null, b: readonly string[] | null) =>
  a && b ? a.filter((id) => b.includes(id)) : (a ?? b);
