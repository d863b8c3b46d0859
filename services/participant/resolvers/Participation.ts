import { byId, needs, today } from '@dienstweg/kit';
import type { ParticipationResolvers } from '../__generated__/resolvers.ts';

export const Participation: ParticipationResolvers = {
  state: needs(
    ['id', 'appliedOn', 'admittedOn', 'enteredOn', 'leftOn', 'exitReason'],
    async ({ id, appliedOn, admittedOn, enteredOn, leftOn, exitReason }, { asOf }, { loaders }) => {
      const on = asOf ?? today();
      const reached = (day: string | null) => day !== null && day <= on;
      if (reached(leftOn)) return exitReason;
      if (reached(enteredOn)) return (await loaders.pauseOfParticipationOn.load(id, on)) ? 'INTERRUPTED' : 'ACTIVE';
      if (reached(admittedOn)) return 'ADMITTED';
      return reached(appliedOn) ? 'APPLIED' : null;
    },
  ),
  atEntry: needs(
    ['entryAge', 'entryGermanLevel', 'entryLabourStatus', 'entryResidenceStatus', 'entryEducation', 'entryChildren'],
    (participation) => ({
      age: participation.entryAge,
      germanLevel: participation.entryGermanLevel,
      labourStatus: participation.entryLabourStatus,
      residenceStatus: participation.entryResidenceStatus,
      education: participation.entryEducation,
      children: participation.entryChildren,
    }),
  ),
  interruptions: byId((loaders) => loaders.interruptionsOfParticipation),
  coachings: byId((loaders) => loaders.coachingsOfParticipation),
  contacts: needs(['id'], ({ id }, page, { loaders }, info) => loaders.contactsOfParticipation.load(id, page, info)),
  referrals: byId((loaders) => loaders.referralsOfParticipation),
  supportPlans: byId((loaders) => loaders.supportPlansOfParticipation),
};
