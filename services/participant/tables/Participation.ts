import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import { type GermanLevel, germanLevels } from './GermanRecord.ts';
import { type LabourStatusKind, labourStatusKinds } from './LabourStatus.ts';
import { type Education, educations, type Participant } from './Participant.ts';
import { type ResidenceStatusKind, residenceStatusKinds } from './ResidenceStatus.ts';
import type { Site } from './Site.ts';

export const exitReasons = ['COMPLETED', 'DROPPED_OUT', 'TRANSFERRED', 'EXCLUDED'] as const;
export type ExitReason = (typeof exitReasons)[number];

export interface Participation {
  id: string;
  participantId: number;
  participant?: Participant;
  programmeId: string;
  siteId: string | null;
  site?: Site | null;
  appliedOn: string | null;
  admittedOn: string | null;
  enteredOn: string | null;
  leftOn: string | null;
  exitReason: ExitReason | null;
  entryAge: number | null;
  entryGermanLevel: GermanLevel | null;
  entryLabourStatus: LabourStatusKind | null;
  entryResidenceStatus: ResidenceStatusKind | null;
  entryEducation: Education | null;
  entryChildren: number | null;
}

export const Participation = new EntitySchema<Participation>({
  name: 'Participation',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    programmeId: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    appliedOn: { type: 'date', nullable: true },
    admittedOn: { type: 'date', nullable: true },
    enteredOn: { type: 'date', nullable: true },
    leftOn: { type: 'date', nullable: true },
    exitReason: { type: 'text', nullable: true },
    entryAge: { type: 'int', nullable: true },
    entryGermanLevel: { type: 'text', nullable: true },
    entryLabourStatus: { type: 'text', nullable: true },
    entryResidenceStatus: { type: 'text', nullable: true },
    entryEducation: { type: 'text', nullable: true },
    entryChildren: { type: 'int', nullable: true },
  },
  relations: {
    participant: {
      type: 'many-to-one',
      target: 'Participant',
      nullable: false,
      joinColumn: { name: 'participant_id' },
    },
    site: {
      type: 'many-to-one',
      target: 'Site',
      nullable: true,
      joinColumn: { name: 'site_id' },
    },
  },
  uniques: [{ name: 'participation_once_per_person_and_programme', columns: ['participantId', 'programmeId'] }],
  checks: [
    oneOf('exitReason', exitReasons),
    oneOf('entryGermanLevel', germanLevels),
    oneOf('entryLabourStatus', labourStatusKinds),
    oneOf('entryResidenceStatus', residenceStatusKinds),
    oneOf('entryEducation', educations),
    { name: 'participation_has_a_date', expression: 'num_nonnulls(applied_on, admitted_on, entered_on) > 0' },
    { name: 'participation_admitted_not_before_applied', expression: 'admitted_on >= applied_on' },
    { name: 'participation_entered_not_before_applied', expression: 'entered_on >= applied_on' },
    { name: 'participation_entered_not_before_admitted', expression: 'entered_on >= admitted_on' },
    {
      name: 'participation_left_only_after_entry',
      expression: 'left_on is null or coalesce(left_on > entered_on, false)',
    },
    { name: 'participation_exit_reason_with_left_on', expression: '(left_on is null) = (exit_reason is null)' },
    { name: 'participation_entry_age_plausible', expression: 'entry_age between 0 and 120' },
    { name: 'participation_entry_children_plausible', expression: 'entry_children between 0 and 30' },
  ],
  indices: [
    { columns: ['programmeId', 'enteredOn', 'id'] },
    { name: 'participation_by_programme', columns: ['programmeId', 'enteredOn', 'participantId', 'leftOn'] },
    { columns: ['siteId'] },
  ],
});
