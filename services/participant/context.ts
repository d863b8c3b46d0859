import { allOf, type Context, manyBy, oneBy, pageBy, pageOf, valuesBy } from '@dienstweg/kit';
import { Coach } from './entities/Coach.ts';
import { Coaching } from './entities/Coaching.ts';
import { Consent } from './entities/Consent.ts';
import { Contact } from './entities/Contact.ts';
import { GermanRecord } from './entities/GermanRecord.ts';
import { Interruption } from './entities/Interruption.ts';
import { LabourStatus } from './entities/LabourStatus.ts';
import { Participant } from './entities/Participant.ts';
import { Participation } from './entities/Participation.ts';
import { PlanGoal } from './entities/PlanGoal.ts';
import { ResidenceStatus } from './entities/ResidenceStatus.ts';
import { Site } from './entities/Site.ts';
import { SupportPlan } from './entities/SupportPlan.ts';

const heldOn = 'held_from <= $ and (held_until is null or held_until > $)';

export const loaders = {
  participantByNumber: oneBy(Participant),
  participants: pageOf(Participant, {
    filter: {
      programme: 'id in (select participant_id from participation where programme_id = $ and entered_on is not null)',
      site: 'id in (select participant_id from participation where site_id = $)',
    },
  }),
  residenceStatusesOfParticipant: manyBy(ResidenceStatus, 'participantId', { order: ['heldFrom'], filter: { on: heldOn } }),
  labourStatusesOfParticipant: manyBy(LabourStatus, 'participantId', { order: ['heldFrom'], filter: { on: heldOn } }),
  germanRecordsOfParticipant: manyBy(GermanRecord, 'participantId', { order: ['recordedOn'] }),
  germanLevelOfParticipant: (day: string) => day,
  consentsOfParticipant: manyBy(Consent, 'participantId', { order: ['grantedOn'] }),
  participationsOfParticipant: manyBy(Participation, 'participantId', { order: ['enteredOn'] }),
};
