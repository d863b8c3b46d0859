import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { CourseRun } from './CourseRun.ts';

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
export type EnrolmentState = (typeof enrolmentStates)[number];

export interface Enrolment {
  id: string;
  participantId: number;
  runId: string;
  run?: CourseRun;
  state: EnrolmentState;
  requestedOn: string;
  confirmedOn: string | null;
  attendedFrom: string | null;
  endedOn: string | null;
  /** Kept by triggers on attendance: course days recorded, and those of them present or remote. */
  daysRecorded: number;
  daysAttended: number;
}

export const Enrolment = new EntitySchema<Enrolment>({
  name: 'Enrolment',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    runId: { type: 'text' },
    state: { type: 'text' },
    requestedOn: { type: 'date' },
    confirmedOn: { type: 'date', nullable: true },
    attendedFrom: { type: 'date', nullable: true },
    endedOn: { type: 'date', nullable: true },
    daysRecorded: { type: 'int', default: 0, insert: false, update: false },
    daysAttended: { type: 'int', default: 0, insert: false, update: false },
  },
  relations: {
    run: { type: 'many-to-one', target: 'CourseRun', joinColumn: { name: 'run_id' } },
  },
  uniques: [
    { name: 'enrolment_once_per_person_and_run', columns: ['participantId', 'runId'] },
    { name: 'enrolment_of_person', columns: ['id', 'participantId'] },
  ],
  checks: [
    oneOf('state', enrolmentStates),
    {
      name: 'enrolment_not_confirmed_while_waiting',
      expression: "state not in ('REQUESTED','WAITLISTED') or confirmed_on is null",
    },
    {
      name: 'enrolment_not_attended_without_place',
      expression: "state not in ('REQUESTED','WAITLISTED','CONFIRMED','NO_SHOW') or attended_from is null",
    },
    {
      name: 'enrolment_ended_on_when_ended',
      expression: "(state in ('COMPLETED','WITHDRAWN','NO_SHOW','EXCLUDED')) = (ended_on is not null)",
    },
    { name: 'enrolment_confirmed_after_request', expression: 'confirmed_on >= requested_on' },
    {
      name: 'enrolment_attended_after_confirmation',
      expression: 'attended_from >= coalesce(confirmed_on, requested_on)',
    },
    {
      name: 'enrolment_ended_after_start',
      expression: 'ended_on >= coalesce(attended_from, confirmed_on, requested_on)',
    },
  ],
  indices: [{ columns: ['runId', 'requestedOn', 'id'] }],
});
