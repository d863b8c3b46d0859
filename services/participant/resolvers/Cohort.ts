import {
  type CohortReference,
  type Criteria,
  MemberSet,
  type Members,
  missingOver,
  noteFacts,
  noteFew,
  rounded,
  shareOf,
} from '@dienstweg/cohorts';
import { subgraphUnavailable, unauthorized } from '@dienstweg/kit';
import { isReadWithin, sightOf } from '@dienstweg/protection';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { type Answers, everyoneMeant, silentServices } from '../criteria/everyone.ts';
import { obstaclesOf } from '../criteria/obstacles.ts';
import { visibleOf } from '../criteria/visible.ts';

export const Cohort: CohortResolvers = {
  people: (cohort, _, context) => peopleOf(cohort, context),
  base: async ({ criteria }, _, context) => ({ members: await everyoneOf({ ...criteria, facts: [] }, context) }),
  share: async (cohort, _, context) => (await shareOfEveryone(cohort, context)).share,
  shareMissing: async (cohort, _, context) => (await shareOfEveryone(cohort, context)).shareMissing,
  obstacles: async ({ criteria, ...answers }, { participant }, context, info) => {
    if (!isReadWithin(sightOf(context.viewer), criteria))
      throw unauthorized('obstacles: they depend on facts of programmes that are not yours.');
    const person = await context.loaders.participantByNumber.load(participant, info);
    if (!person) return null;
    noteFacts(criteria.facts, context.db);
    const seen = await visibleOf(MemberSet.ofNumbers(Uint32Array.of(person.id)), context, criteria.within);
    return seen.size > 0 ? obstaclesOf(context, criteria, complete(criteria, answers as Answers), seen) : null;
  },
  costPerPerson: async (cohort, _, context) => (await costOf(cohort, context)).costPerPerson,
  costPerPersonMissing: async (cohort, _, context) => (await costOf(cohort, context)).costPerPersonMissing,
};

export const peopleOf = async (cohort: CohortReference, context: ParticipantContext) => ({
  members: await membersOf(cohort, context),
});

const membersOf = async ({ criteria, ...answers }: CohortReference, context: ParticipantContext): Promise<Members> =>
  noteFew(await everyoneMeant(context, criteria, complete(criteria, answers as Answers)), context.db);

const everyoneOf = async (criteria: Criteria, context: ParticipantContext): Promise<Members> =>
  noteFew(await everyoneMeant(context, { ...criteria, where: {} }, NOTHING_ASKED), context.db);

/** Both are counted among the same people: who is told of all that meet a filter, not of those in a list, is told which share they are of all. */
async function shareOfEveryone(cohort: CohortReference, context: ParticipantContext) {
  const [{ set, base }, everyone] = await Promise.all([
    membersOf(cohort, context),
    everyoneOf(cohort.criteria, context),
  ]);
  return shareOf(set.size, everyone.set.size, base);
}

/** The money spent divided by the people, as their number is told. */
async function costOf({ spent, ...cohort }: CohortReference, context: ParticipantContext) {
  const { set, base } = await membersOf(cohort, context);
  const count = rounded(set.size, base);
  const missing = spent == null ? 'UNKNOWN' : missingOver(count, base);
  return {
    costPerPerson: missing || spent == null ? null : Math.round(spent / count),
    costPerPersonMissing: missing,
  } as const;
}

/** No other service is asked about everyone. */
const NOTHING_ASKED: Answers = {
  courseSets: null,
  certificateDays: null,
  employerSets: null,
  employerPlaces: null,
  vacancyPlaces: null,
};

/** The answers, once every service has answered that the cohort needs. */
function complete(criteria: Criteria, answers: Answers): Answers {
  const [silent] = silentServices(criteria, answers);
  if (silent) throw subgraphUnavailable(silent);
  return answers;
}
