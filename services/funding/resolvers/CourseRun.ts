import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { eligibleFor, offerOf } from '../criteria/eligible.ts';

export const CourseRun: CourseRunResolvers = {
  eligible: async (run, { asOf, waiting }, context, info) => {
    const on = asOf ?? run.period?.from?.latest;
    if (!on || !run.programme) return null;
    const also = waiting ? [{ enrolment: { run: [String(run.id)], waiting: true } }] : [];
    return { criteria: await eligibleFor(context, offerOf(run, run.programme, also), on, info) };
  },
};
