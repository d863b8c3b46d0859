import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { atEntry } from './at-entry.ts';
import { germanLevels } from './GermanRecord.ts';
import { labourStatusKinds } from './LabourStatus.ts';
import { educations, KNOWN, Participant } from './Participant.ts';
import { residenceStatusKinds } from './ResidenceStatus.ts';
import { Site } from './Site.ts';

export const exitReasons = ['COMPLETED', 'DROPPED_OUT', 'TRANSFERRED', 'EXCLUDED'] as const;

const STAY = ['enteredOn', 'leftOn'];

export const Participation = personalTable({
  name: 'Participation',
  importedFrom: 'participations',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    programmeId: text().kept(),
    siteId: text().nullable().kept(),
    appliedOn: date().nullable().kept(),
    admittedOn: date().nullable().kept(),
    enteredOn: date().nullable().kept(),
    leftOn: date().nullable().kept(),
    exitReason: oneOf(exitReasons).nullable().kept(),
    entryAge: integer().nullable().kept().completedBy(atEntry.age),
    entryGermanLevel: oneOf(germanLevels).nullable().kept().completedBy(atEntry.germanLevel),
    entryLabourStatus: oneOf(labourStatusKinds).nullable().kept().completedBy(atEntry.labourStatus),
    entryResidenceStatus: oneOf(residenceStatusKinds).nullable().kept().completedBy(atEntry.residenceStatus),
    entryEducation: oneOf(educations).nullable().kept().completedBy(atEntry.education),
    entryChildren: integer().nullable().kept().completedBy(atEntry.children),
  },
  belongsTo: { participant: Participant, site: Site },
  uniques: {
    participation_once_per_person_and_programme: ['participantId', 'programmeId'],
  },
  checks: {
    participation_has_a_date: 'num_nonnulls(applied_on, admitted_on, entered_on) > 0',
    participation_admitted_not_before_applied: 'admitted_on >= applied_on',
    participation_entered_not_before_applied: 'entered_on >= applied_on',
    participation_entered_not_before_admitted: 'entered_on >= admitted_on',
    participation_left_only_after_entry: 'left_on is null or coalesce(left_on > entered_on, false)',
    participation_exit_reason_with_left_on: '(left_on is null) = (exit_reason is null)',
    participation_entry_age_plausible: 'entry_age between 0 and 120',
    participation_entry_children_plausible: 'entry_children between 0 and 30',
  },
  indices: [
    ['programmeId', 'enteredOn', 'id'],
    { name: 'participation_by_programme', columns: ['programmeId', 'enteredOn', 'participantId', 'leftOn'] },
    ['siteId'],
  ],
  person: 'participantId',
  visible: inOwnProgramme('participation.programme_id', KNOWN),
  shownIn: {
    'Participation.state': ['appliedOn', 'admittedOn', 'exitReason', ...STAY],
    'Overlap.__typename': STAY,
    'Overlap.id': STAY,
    'Overlap.period': STAY,
    'Overlap.days': STAY,
    'Overlap.firstProgramme': ['programme', ...STAY],
    'Overlap.secondProgramme': ['programme', ...STAY],
  },
  parts: ['EntrySnapshot'],
  inCohorts: true,
});
export type Participation = RowOf<typeof Participation>;
