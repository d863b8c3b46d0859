import {
  type Asker,
  audienceOf,
  type Criteria,
  countedWithin,
  countsInParts,
  type Expression,
  leavesOf,
  mapLeaves,
  refuseOtherSpans,
} from '@dienstweg/cohorts';
import { today } from '@dienstweg/kit';
import { factsAskedBy } from '@dienstweg/schema/access';
import type { CohortFilter, ProgrammeCriteria } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { programmesMeant } from './programmes.ts';
import { criteriaOfServices, SERVICES } from './services.ts';
import { refuseUnanswerable } from './unanswerable.ts';

interface Leaf {
  programme?: ProgrammeCriteria | null;
  overlapping?: boolean | null;
}

/** Who asks, and where ids are looked up. */
export type Asking = Asker & Pick<FundingContext, 'db' | 'loaders'>;

/**
 * A filter with its programmes as ids, so that every service can answer its leaves alone: `{ partOf: ['hessen'] }`
 * becomes `['hessen', 'kassel']`. Participant reads stays within the cohort's programmes by itself: facts of a person
 * hold everywhere. `given` are the ids to read within, and what is told of the people where that is less than the
 * filter says.
 */
export async function resolveCohort(
  context: Asking,
  where: CohortFilter,
  asOf: string | null | undefined,
  given: Partial<Pick<Criteria, 'within' | 'facts'>> = {},
): Promise<Criteria> {
  const filter = where as Expression;
  refuseUnanswerable(where);
  const { db, viewer } = context;
  const leaves = SERVICES.flatMap((service) => leavesOf<Leaf>(filter, service));
  const meant = new Map(
    await Promise.all(
      leaves.map(async (leaf) => [leaf, leaf.programme ? await programmesMeant(db, leaf.programme) : null] as const),
    ),
  );
  const named = [...meant.values()].flatMap((ids) => ids ?? []);
  const covered = await coveredBy(context);
  const within = given.within ?? countedWithin(viewer, named, covered);
  const facts = given.facts ?? factsAskedBy(criteriaOfServices, filter);
  const subject = { within, facts, asOf: asOf ?? today(), ...(covered && { covered }) };
  const audience = audienceOf(context, subject);
  if (audience === 'PUBLIC') refuseSpansOf(where);
  const stays = audience === 'LISTING' ? viewer.programmes : null;
  const resolved = mapLeaves(filter, (leaf, service) => {
    const { programme, ...asked } = leaf as Leaf;
    const ids = meant.get(leaf as Leaf) ?? null;
    const programmes = service === 'participant' && !ids ? null : both(ids, within);
    const overlappingWithin = asked.overlapping == null ? null : stays;
    return { ...asked, ...(programmes && { programmes }), ...(overlappingWithin && { overlappingWithin }) };
  });
  return { where: resolved, ...subject };
}

/** A filter read within a programme and all its parts. */
export async function resolveWithin(
  context: FundingContext,
  programme: string,
  where: CohortFilter,
  asOf: string | null | undefined,
): Promise<Criteria> {
  const tree = await context.loaders.treeBelow.load(programme);
  return resolveCohort(context, where, asOf, { within: tree ?? [] });
}

/**
 * The programmes, with all their parts, of somebody who is told numbers without seeing people; undefined for anybody
 * else.
 */
async function coveredBy({ viewer, loaders }: Asking): Promise<readonly string[] | undefined> {
  if (viewer.programmes === null || !countsInParts(viewer)) return undefined;
  const trees = await Promise.all(viewer.programmes.map((id) => loaders.treeBelow.load(id)));
  return trees.flatMap((tree) => tree ?? []);
}

const both = (a: readonly string[] | null, b: readonly string[] | null) =>
  a && b ? a.filter((id) => b.includes(id)) : (a ?? b);

/** Refuses spans that are no calendar years, wherever they stand. */
function refuseSpansOf(value: unknown, path = 'where') {
  if (typeof value !== 'object' || value === null) return;
  refuseOtherSpans(value, path);
  for (const [key, below] of Object.entries(value)) refuseSpansOf(below, `${path}.${key}`);
}
