import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { eligibleFor } from '../criteria/eligible.ts';

export const CourseRun: CourseRunResolvers = {
  eligible: async ({ programme, starts }, { asOf }, context, info) => {
    const on = asOf ?? starts?.date;
    return on && programme ? { criteria: await eligibleFor(context, programme.id, on, info) } : null;
  },
};
