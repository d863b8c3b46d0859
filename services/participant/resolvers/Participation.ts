import { today } from '@dienstweg/kit';
import type { ParticipationResolvers } from '../__generated__/resolvers.ts';

export const Participation: ParticipationResolvers = {
  state: async ({ id, appliedOn, admittedOn, enteredOn, leftOn, exitReason }, { asOf }, { loaders }) => {
    const on = asOf ?? today();
    const reached = (day: string | null) => day !== null && day <= on;
    if (reached(leftOn)) return exitReason;
    if (reached(enteredOn)) return (await loaders.pauseOfParticipationOn.load(id, on)) ? 'INTERRUPTED' : 'ACTIVE';
    if (reached(admittedOn)) return 'ADMITTED';
    return reached(appliedOn) ? 'APPLIED' : null;
  },
  atEntry: (participation) => ({
    age: participation.entryAge,
    germanLevel: participation.entryGermanLevel,
    labourStatus: participation.entryLabourStatus,
    residenceStatus: participation.entryResidenceStatus,
    education: participation.entryEducation,
    children: participation.entryChildren,
  }),
  interruptions: ({ id }, _, { loaders }, info) => loaders.interruptionsOfParticipation.load(id, info),
  coachings: ({ id }, _, { loaders }, info) => loaders.coachingsOfParticipation.load(id, info),
  contacts: ({ id }, page, { loaders }, info) => loaders.contactsOfParticipation.load(id, page, info),
  supportPlans: ({ id }, _, { loaders }, info) => loaders.supportPlansOfParticipation.load(id, info),
};
