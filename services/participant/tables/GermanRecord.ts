import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Participant } from './Participant.ts';

export const germanLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export const languageSkills = ['OVERALL', 'LISTENING', 'READING', 'SPEAKING', 'WRITING'] as const;
export const languageEvidences = ['CERTIFICATE', 'PLACEMENT_TEST', 'ASSESSMENT', 'SELF_REPORTED'] as const;
export type GermanLevel = (typeof germanLevels)[number];
export type LanguageSkill = (typeof languageSkills)[number];
export type LanguageEvidence = (typeof languageEvidences)[number];

export interface GermanRecord {
  id: string;
  participantId: number;
  participant?: Participant;
  level: GermanLevel;
  skill: LanguageSkill;
  evidence: LanguageEvidence;
  recordedOn: string;
  /** The day of the next record of the same skill; null for the newest. */
  supersededOn: string | null;
}

export const GermanRecord = new EntitySchema<GermanRecord>({
  name: 'GermanRecord',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    level: { type: 'text' },
    skill: { type: 'text' },
    evidence: { type: 'text' },
    recordedOn: { type: 'date' },
    supersededOn: { type: 'date', nullable: true, insert: false, update: false },
  },
  relations: {
    participant: {
      type: 'many-to-one',
      target: 'Participant',
      nullable: false,
      joinColumn: { name: 'participant_id' },
    },
  },
  checks: [oneOf('level', germanLevels), oneOf('skill', languageSkills), oneOf('evidence', languageEvidences)],
  indices: [
    { columns: ['participantId', 'recordedOn'] },
    {
      name: 'german_record_by_level',
      columns: ['level', 'recordedOn', 'participantId', 'supersededOn'],
      where: "(skill = 'OVERALL'::text)",
    },
  ],
});
