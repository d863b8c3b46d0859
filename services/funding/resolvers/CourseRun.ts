import type { CourseRunResolvers } from '../__generated__/resolvers.ts';
import { eligibleFor } from '../criteria/eligible.ts';

export const CourseRun: CourseRunResolvers = {
  eligible: async ({ id, programme, starts }, { asOf, waiting }, context, info) => {
    const on = asOf ?? starts?.date;
    if (!on || !programme) return null;
    const also = waiting ? { course: { waitingFor: [String(id)] } } : {};
    return { criteria: await eligibleFor(context, programme.id, on, info, also) };
  },
};
