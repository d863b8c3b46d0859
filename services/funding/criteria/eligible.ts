import { type Criteria, fact, leafKey } from '@dienstweg/cohorts';
import { type Reference, today } from '@dienstweg/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { CohortFilter, GermanLevel } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { filterOfRule } from './eligibility-rule.ts';
import { resolveCohort } from './resolve.ts';
import { stored } from './stored-filter.ts';

/** A course run with what the course service tells of it. */
export interface PlannedRun extends Reference {
  readonly programme: Reference | null;
  readonly period: { readonly from: { readonly latest: string } | null } | null;
  readonly course: { readonly entryLevel: GermanLevel | null; readonly inverse: boolean | null } | null;
}

/** What is told of whoever may take part in a run, today or when it starts. */
const FITTING = [fact('CourseRun.eligible', 'level:read'), fact('CourseRun.eligible', 'enrolments:read')];

/**
 * Everyone who meets the binding rules of a run's programme, those of its course and what is asked besides, on a day.
 * Whoever fills a course is told who fits today and on the first day of the run: by other days one could find out when
 * the others were born.
 */
export async function eligibleFor(
  context: FundingContext,
  { programme, course, period }: PlannedRun,
  on: string,
  info: GraphQLResolveInfo,
  also: CohortFilter = {},
): Promise<Criteria> {
  const rules = await context.loaders.eligibilityRules.load(programme?.id, info);
  const ruled = rules
    .filter(({ binding }) => binding)
    .flatMap((rule) => {
      const filter = stored(() => filterOfRule(rule, info.schema));
      return filter ? [[filter, rule.id] as const] : [];
    });
  const all = [...ruled.map(([filter]) => filter), ...filtersOfCourse(course)];
  const given = [period?.from?.latest, today()].includes(on) ? { facts: FITTING } : {};
  return {
    ...(await resolveCohort(context, { ...also, all }, on, given)),
    rules: Object.fromEntries(ruled.map(([filter, id]) => [leafKey(filter), id])),
  };
}

const filtersOfCourse = (course: PlannedRun['course']): CohortFilter[] => [
  ...(course?.entryLevel ? [{ person: { germanAtLeast: course.entryLevel } }] : []),
  ...(course?.inverse ? [{ work: { commitment: { binding: true } } }] : []),
];
