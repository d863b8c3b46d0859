import {
  type Asker,
  audienceOf,
  type Criteria,
  countedWithin,
  type Expression,
  leavesOf,
  mapLeaves,
  newestReportingDay,
  refuseOtherSpans,
} from '@dienstweg/cohorts';
import { today } from '@dienstweg/kit';
import { type Criterion, factsAskedBy } from '@dienstweg/schema/access';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { choicesIn, type Meant, resolvedLeaf } from './leaves.ts';
import { criteriaOfParts } from './parts.ts';
import { programmesMeant } from './programmes.ts';
import { refuseUnanswerable } from './unanswerable.ts';

/** Who asks, and where ids are looked up. */
export type Asking = Asker & Pick<FundingContext, 'db' | 'loaders'>;

/**
 * A filter with its programmes as ids, so that every service can answer its leaves alone: `{ partOf: ['hessen'] }`
 * becomes `['hessen', 'kassel']`. `given` are the ids to read within, and what is told of the people where that is less
 * than the filter says.
 */
export async function resolveCohort(
  context: Asking,
  where: CohortFilter,
  asOf: string | null | undefined,
  given: Partial<Pick<Criteria, 'within' | 'facts'>> = {},
): Promise<Criteria> {
  const { viewer } = context;
  refuseUnanswerable(where);
  const chosen = await programmesChosen(context, where);
  const within = given.within ?? countedWithin(viewer, [...chosen.values()].flat());
  const facts = given.facts ?? factsAskedBy(criteriaOfParts, where);
  const subject = { within, facts };
  const audience = audienceOf(context, subject);
  if (audience === 'PUBLIC') refuseSpansOf(where);
  const stays = audience === 'LISTING' ? viewer.programmes : null;
  const day = asOf ?? (audience === 'PUBLIC' ? newestReportingDay() : today());
  return { where: resolved(where, { chosen, within }, stays), ...subject, asOf: day };
}

/** The ids of the programmes that each choice in a filter means. */
async function programmesChosen({ db }: Asking, where: CohortFilter): Promise<Meant['chosen']> {
  const choices = [...criteriaOfParts].flatMap(([part, criterion]) =>
    leavesOf(where, part).flatMap((leaf) => choicesIn(criterion, leaf as Record<string, unknown>)),
  );
  return new Map(await Promise.all(choices.map(async (each) => [each, await programmesMeant(db, each)] as const)));
}

/** `stays` are the programmes of which the other stay of `overlapping` may be; null for all. */
const resolved = (where: CohortFilter, meant: Meant, stays: readonly string[] | null): Expression =>
  mapLeaves(where, (asked: { readonly overlapping?: boolean | null }, part) => {
    const leaf = resolvedLeaf(criteriaOfParts.get(part) as Criterion, asked as Record<string, unknown>, meant);
    return asked.overlapping == null || !stays ? leaf : { ...leaf, overlappingWithin: stays };
  });

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

/** Refuses spans that are no calendar years, wherever they stand. */
function refuseSpansOf(value: unknown, path = 'where') {
  if (typeof value !== 'object' || value === null) return;
  refuseOtherSpans(value, path);
  for (const [key, below] of Object.entries(value)) refuseSpansOf(below, `${path}.${key}`);
}
