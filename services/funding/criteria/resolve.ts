import {
  badUserInput,
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

const MOST_LEAVES = 100;
const DEEPEST = 12;
const TERMS = new Set(['months', 'days']);
const SERVICES = ['participant', 'course', 'employer'] as const;

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
  refuseTooMuch(filter);
  refuseImpossible(where);
  refuseUnclearReach(leavesOf(filter, 'participant'));
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

function refuseTooMuch(filter: Expression) {
  const depth = (each: Expression): number =>
    1 + Math.max(0, ...[...(each.all ?? []), ...(each.any ?? []), ...(each.not ? [each.not] : [])].map(depth));
  if (depth(filter) > DEEPEST) throw badUserInput(`where: a filter is at most ${DEEPEST} levels deep.`);
  const count = SERVICES.reduce((sum, service) => sum + leavesOf(filter, service).length, 0);
  if (count > MOST_LEAVES) throw badUserInput(`where: a filter has at most ${MOST_LEAVES} leaves, not ${count}.`);
}

/** Refuses spans that end before they begin and terms of less than nothing, wherever they stand. */
function refuseImpossible(value: unknown, path = 'where') {
  if (typeof value !== 'object' || value === null) return;
  const { from, until, min, max } = value as Record<string, string | number | null | undefined>;
  if ((from && until && from > until) || (min != null && max != null && min > max))
    throw badUserInput(`${path}: the span ends before it begins.`);
  for (const [key, below] of Object.entries(value)) {
    if (TERMS.has(key) && below < 0) throw badUserInput(`${path}.${key}: a term is 0 or more, not ${below}.`);
    refuseImpossible(below, `${path}.${key}`);
  }
}

function refuseUnclearReach(leaves: { livesWithin?: { ofPostalCode?: unknown; ofEstablishment?: unknown } | null }[]) {
  for (const { livesWithin } of leaves)
    if (livesWithin && Boolean(livesWithin.ofPostalCode) === Boolean(livesWithin.ofEstablishment))
      throw badUserInput('livesWithin: exactly one of ofPostalCode and ofEstablishment is needed.');
}
