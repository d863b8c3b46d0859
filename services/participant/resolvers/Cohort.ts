import {
  type CohortReference,
  type Criteria,
  counting,
  isReadWithin,
  MemberSet,
  noteFew,
  sightOf,
  subgraphUnavailable,
  unauthorized,
} from '@dienstweg/kit';
import type { CohortResolvers } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { type Answers, everyoneMeant, silentServices } from '../criteria/everyone.ts';
import { obstaclesOf } from '../criteria/obstacles.ts';
import { visibleOf } from '../criteria/visible.ts';

export const Cohort: CohortResolvers = {
  people: (cohort, _, context) => peopleOf(cohort, context),
  base: ({ criteria }, _, context) => baseOf(criteria, context),
  share: async (cohort, _, context) => {
    const [people, base] = await Promise.all([peopleOf(cohort, context), baseOf(cohort.criteria, context)]);
    const [count, all] = [people, base].map((each) => counting.count(each, {}, context));
    return count != null && all ? count / all : null;
  },
  obstacles: async ({ criteria, ...answers }, { participant }, context, info) => {
    if (!isReadWithin(sightOf(context.viewer), criteria))
      throw unauthorized('obstacles: they depend on facts of programmes that are not yours.');
    const person = await context.loaders.participantByNumber.load(participant, info);
    if (!person) return null;
    const seen = await visibleOf(MemberSet.ofNumbers(Uint32Array.of(person.id)), context, criteria.within);
    return seen.size > 0 ? obstaclesOf(context, criteria, complete(criteria, answers as Answers), seen) : null;
  },
  costPerPerson: async ({ spent, ...cohort }, _, context) => {
    const count = await countOf(cohort, context);
    return count && spent != null ? Math.round(spent / count) : null;
  },
};

const countOf = async (cohort: CohortReference, context: ParticipantContext) =>
  counting.count(await peopleOf(cohort, context), {}, context);

export const peopleOf = async ({ criteria, ...answers }: CohortReference, context: ParticipantContext) => ({
  members: noteFew(await everyoneMeant(context, criteria, complete(criteria, answers as Answers)), context.db),
});

const baseOf = async (criteria: Criteria, context: ParticipantContext) => ({
  members: noteFew(await everyoneMeant(context, { ...criteria, where: {}, scopes: [] }, NOTHING_ASKED), context.db),
});

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
