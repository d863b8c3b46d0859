import {
  everRecordedBy,
  MemberSet,
  type Members,
  missingOver,
  noteFacts,
  noteFew,
  rounded,
  setFrom,
  shareOf,
} from '@dienstweg/cohorts';
import { unauthorized } from '@dienstweg/kit';
import { isReadWithin, visibilityOf } from '@dienstweg/protection';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import type { AnsweredCohort } from '../criteria/answers.ts';
import { everyoneMeant } from '../criteria/everyone.ts';
import { obstaclesOf } from '../criteria/obstacles.ts';
import { visibleOf } from '../criteria/visible.ts';

export const Cohort: CohortResolvers = {
  people: (cohort, _, context) => peopleOf(cohort, context),
  base: (cohort, _, context) => peopleOf(withoutFilter(cohort, []), context),
  count: async (cohort, _, context) => (await countOf(cohort, context)).count,
  countMissing: async (cohort, _, context) => (await countOf(cohort, context)).countMissing,
  share: async (cohort, _, context) => (await shareOfEveryone(cohort, context)).share,
  shareMissing: async (cohort, _, context) => (await shareOfEveryone(cohort, context)).shareMissing,
  obstacles: async (cohort, { participant }, context, info) => {
    const { criteria } = cohort;
    if (!isReadWithin(visibilityOf(context.viewer), criteria))
      throw unauthorized({
        EN: 'obstacles: they depend on facts of programmes that are not yours.',
        DE: 'obstacles: Sie hängen an Angaben aus Programmen, die nicht Ihre sind.',
      });
    const person = await context.loaders.participantByNumber.load(participant, info);
    if (!person || criteria.contradiction) return null;
    noteFacts(criteria.facts, context.db);
    const seen = await visibleOf(MemberSet.ofNumbers(Uint32Array.of(person.id)), context, criteria.within);
    return seen.size > 0 ? obstaclesOf(context.sets, cohort, seen) : null;
  },
  costPerPerson: async (cohort, _, context) => (await costOf(cohort, context)).costPerPerson,
  costPerPersonMissing: async (cohort, _, context) => (await costOf(cohort, context)).costPerPersonMissing,
};

export const peopleOf = async (cohort: AnsweredCohort, context: ParticipantContext) => ({
  members: await membersOf(cohort, context),
});

const membersOf = async (cohort: AnsweredCohort, context: ParticipantContext): Promise<Members> =>
  noteFew(await everyoneMeant(context, cohort), context.db);

/** Everyone a cohort ranges over, for which no other service is needed; `facts` are told of them. */
function withoutFilter({ criteria }: AnsweredCohort, facts = criteria.facts): AnsweredCohort {
  const { contradiction, ...others } = criteria;
  return { criteria: { ...others, where: {}, facts } };
}

/** The number as it is told, unless nobody is meant because nothing of what is asked was ever recorded. */
async function countOf(cohort: AnsweredCohort, context: ParticipantContext) {
  const { set, base } = await membersOf(cohort, context);
  const count = rounded(set.size, base);
  const isUnknown = count === 0 && !(await isRecorded(cohort, context));
  return { count: isUnknown ? null : count, countMissing: isUnknown ? 'UNKNOWN' : null } as const;
}

/**
 * Whether each kind of thing that a filter asks other services about was ever recorded of anybody whom the cohort
 * ranges over: by numbers as they are told, so that a few records tell no more than none.
 */
async function isRecorded(cohort: AnsweredCohort, context: ParticipantContext): Promise<boolean> {
  const records = [...(cohort.courseRecords ?? []), ...(cohort.employerRecords ?? [])];
  if (records.length === 0) return true;
  const { criteria } = withoutFilter(cohort);
  const { set, base } = await membersOf({ criteria: { ...criteria, asOf: everRecordedBy(criteria.asOf) } }, context);
  if (rounded(set.size, base) === 0) return true;
  return records.every((sent) => rounded(setFrom(sent).and(set).size, base) > 0);
}

/**
 * Both are counted among the same people: whoever is told of all, not of those whom a list shows, gets the share of
 * all.
 */
async function shareOfEveryone(cohort: AnsweredCohort, context: ParticipantContext) {
  const [{ set, base }, everyone, { countMissing }] = await Promise.all([
    membersOf(cohort, context),
    membersOf(withoutFilter(cohort), context),
    countOf(cohort, context),
  ]);
  const told = shareOf(set.size, everyone.set.size, base);
  return countMissing && !told.shareMissing ? { share: null, shareMissing: countMissing } : told;
}

/** The money spent divided by the people, as their number is told. */
async function costOf(cohort: AnsweredCohort, context: ParticipantContext) {
  const { set, base } = await membersOf(cohort, context);
  const { spent } = cohort;
  const count = rounded(set.size, base);
  const missing = spent == null ? 'UNKNOWN' : missingOver(count, base);
  return {
    costPerPerson: missing || spent == null ? null : Math.round(spent / count),
    costPerPersonMissing: missing,
  } as const;
}
