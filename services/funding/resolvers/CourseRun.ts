import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { eligibleFor } from '../criteria/eligible.ts';

export const CourseRun: CourseRunResolvers = {
  eligible: async (run, { asOf, waiting }, context, info) => {
    const on = asOf ?? run.period?.from?.latest;
    if (!on || !run.programme) return null;
    const also = waiting ? { enrolment: { run: [String(run.id)], waiting: true } } : {};
    return { criteria: await eligibleFor(context, run, on, info, also) };
  },
};
