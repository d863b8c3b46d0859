import type { Disputable } from '@dienstweg/protection';
import { parts } from './migrations/whose.ts';

const PERIOD = ['kind', 'heldFrom', 'heldUntil'];
const STAY = ['Participation.enteredOn', 'Participation.leftOn'];
const INTERRUPTION = ['Interruption.pausedFrom', 'Interruption.pausedUntil'];

/** Where values of a person stand besides their own field. */
export const disputable: Disputable = {
  shows: {
    'Participant.age': ['Participant.birthDate'],
    'Participant.home': ['Participant.postalCode'],
    'Participant.residenceStatus': PERIOD.map((field) => `ResidenceStatus.${field}`),
    'Participant.labourStatus': PERIOD.map((field) => `LabourStatus.${field}`),
    'Participant.germanLevel': ['level', 'skill', 'recordedOn'].map((field) => `GermanRecord.${field}`),
    'Participation.state': [
      ...['appliedOn', 'admittedOn', 'exitReason'].map((field) => `Participation.${field}`),
      ...STAY,
      ...INTERRUPTION,
    ],
    ...Object.fromEntries(['__typename', 'id', 'from', 'until', 'days'].map((field) => [`Overlap.${field}`, STAY])),
    'Overlap.firstProgramme': ['Participation.programme', ...STAY],
    'Overlap.secondProgramme': ['Participation.programme', ...STAY],
  },
  parts,
};
