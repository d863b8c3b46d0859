import type { Disputable } from '@dienstweg/kit';
import { parts } from './migrations/whose.ts';

const PERIOD = ['kind', 'heldFrom', 'heldUntil'];

/** Where values of a person stand besides their own field. */
export const disputable: Disputable = {
  shows: {
    'Participant.age': ['Participant.birthDate'],
    'Participant.home': ['Participant.postalCode'],
    'Participant.residenceStatus': PERIOD.map((field) => `ResidenceStatus.${field}`),
    'Participant.labourStatus': PERIOD.map((field) => `LabourStatus.${field}`),
    'Participant.germanLevel': ['GermanRecord.level', 'GermanRecord.recordedOn'],
    'Participation.state': ['appliedOn', 'admittedOn', 'enteredOn', 'leftOn', 'exitReason'].map(
      (field) => `Participation.${field}`,
    ),
  },
  parts,
};
