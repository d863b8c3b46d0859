import { type Criteria, countedWithin, type Expression, fact, leafKey, type RuleBehind } from '@dienstweg/cohorts';
import { type Reference, today } from '@dienstweg/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { CohortFilter, GermanLevel } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { filterOfRule, knownFor } from './eligibility-rule.ts';
import { resolveCohort } from './resolve.ts';
import { stored } from './stored-filter.ts';

/** A course run with what the course service tells of it. */
export interface PlannedRun extends Reference {
  readonly programme: Reference | null;
  readonly period: { readonly from: { readonly latest: string } | null } | null;
  readonly course: { readonly entryLevel: GermanLevel | null; readonly inverse: boolean | null } | null;
}

/** For what somebody may be eligible: a programme, and what is asked besides its rules. */
interface Offer {
  readonly field: string;
  readonly programme: string;
  /** Days of which whoever fills places is told who fits: by others one could find out when people were born. */
  readonly days: readonly (string | undefined)[];
  readonly also?: readonly CohortFilter[];
}

/** What is told of whoever may take part, on one of the days of an offer. */
const fitting = (field: string) => [fact(field, 'level:read'), fact(field, 'enrolments:read')];

/**
 * Everyone on record who meets the binding rules of a programme and what is asked besides, on a day: whoever applies
 * has entered nothing yet.
 */
export async function eligibleFor(
  context: FundingContext,
  { field, programme, days, also = [] }: Offer,
  on: string,
  info: GraphQLResolveInfo,
): Promise<Criteria> {
  const rules = (await context.loaders.eligibilityRules.load(programme, info)).filter(({ binding }) => binding);
  const filters = rules.map((rule) => stored(() => filterOfRule(rule, info.schema)));
  const given = { within: countedWithin(context.viewer), ...(days.includes(on) && { facts: fitting(field) }) };
  const criteria = await resolveCohort(context, { all: [...filters, ...also] }, on, given);
  const behind = rules.map((rule, at): [string, RuleBehind] => {
    const condition = criteria.where.all?.[at] as Expression;
    const known = knownFor(rule, condition);
    return [leafKey(condition), { id: rule.id, ...(known && { known }) }];
  });
  return { ...criteria, among: 'ON_RECORD', rules: Object.fromEntries(behind) };
}

/** A run as an offer: its programme, what its course asks, and today as well as the day on which it starts. */
export const offerOf = (
  { course, period }: PlannedRun,
  programme: Reference,
  also: readonly CohortFilter[],
): Offer => ({
  field: 'CourseRun.eligible',
  programme: String(programme.id),
  days: [period?.from?.latest, today()],
  also: [
    ...(course?.entryLevel ? [{ person: { germanAtLeast: course.entryLevel } }] : []),
    ...(course?.inverse ? [{ work: { commitment: { binding: true } } }] : []),
    ...also,
  ],
});
