import { date, instant, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { CourseRun } from './CourseRun.ts';

export const enrolmentStates = [
  'REQUESTED',
  'WAITLISTED',
  'CONFIRMED',
  'ATTENDING',
  'COMPLETED',
  'WITHDRAWN',
  'NO_SHOW',
  'EXCLUDED',
] as const;

export const Enrolment = personalTable({
  name: 'Enrolment',
  importedFrom: 'enrolments',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    runId: text().kept(),
    state: oneOf(enrolmentStates).kept(),
    requestedOn: date().kept(),
    /** Who asked first on a day; null where only the day is recorded. */
    requestedAt: instant().nullable().kept(),
    confirmedOn: date().nullable().kept(),
    attendedFrom: date().nullable().kept(),
    endedOn: date().nullable().kept(),
    /** Kept by triggers on attendance: course days recorded, and those of them present or remote. */
    daysRecorded: integer().default(0).byTriggers().kept(),
    daysAttended: integer().default(0).byTriggers().kept(),
  },
  lastDays: ['endedOn'],
  belongsTo: { run: CourseRun },
  uniques: {
    enrolment_once_per_person_and_run: ['participantId', 'runId'],
    enrolment_of_person: ['id', 'participantId'],
  },
  checks: {
    enrolment_not_confirmed_while_waiting: "state not in ('REQUESTED','WAITLISTED') or confirmed_on is null",
    enrolment_not_attended_without_place:
      "state not in ('REQUESTED','WAITLISTED','CONFIRMED','NO_SHOW') or attended_from is null",
    enrolment_ended_on_when_ended: "(state in ('COMPLETED','WITHDRAWN','NO_SHOW','EXCLUDED')) = (ended_on is not null)",
    enrolment_requested_at_on_its_day: "(requested_at at time zone 'Europe/Berlin')::date = requested_on",
    enrolment_confirmed_after_request: 'confirmed_on >= requested_on',
    enrolment_attended_after_confirmation: 'attended_from >= coalesce(confirmed_on, requested_on)',
    enrolment_ended_after_start: 'ended_on >= coalesce(attended_from, confirmed_on, requested_on)',
  },
  indices: [['runId', 'requestedOn', 'id']],
  person: 'participantId',
  visible: inOwnProgramme('(select programme_id from course_run where course_run.id = enrolment.run_id)'),
  inCohorts: true,
});
export type Enrolment = RowOf<typeof Enrolment>;
