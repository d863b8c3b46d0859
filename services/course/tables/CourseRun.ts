import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Course } from './Course.ts';

/** FULL is told from the places, not stored. */
export const storedRunStates = ['PLANNED', 'OPEN', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED'] as const;
export const courseFormats = ['ONLINE', 'ON_SITE', 'HYBRID'] as const;
export const timeModels = ['PART_TIME', 'FULL_TIME'] as const;
export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type StoredRunState = (typeof storedRunStates)[number];
export type CourseFormat = (typeof courseFormats)[number];
export type TimeModel = (typeof timeModels)[number];
export type DatePrecision = (typeof datePrecisions)[number];

export interface CourseRun {
  id: string;
  courseId: string;
  course?: Course;
  programmeId: string;
  number: number | null;
  startsOn: string | null;
  startsPrecision: DatePrecision | null;
  endsOn: string | null;
  endsPrecision: DatePrecision | null;
  state: StoredRunState;
  site: string | null;
  format: CourseFormat | null;
  timeModel: TimeModel | null;
  daysPerWeek: number | null;
  halfDaysAtEmployer: number | null;
  capacity: number | null;
  /** Whether places were announced as free; counts only where the capacity is unknown. */
  announcedFreePlaces: boolean | null;
  partnerOrganisationIds: string[];
  /** Kept by triggers on enrolment and certificate. */
  placesTaken: number;
  certificateCount: number;
}

export const CourseRun = new EntitySchema<CourseRun>({
  name: 'CourseRun',
  columns: {
    id: { type: 'text', primary: true },
    courseId: { type: 'text' },
    programmeId: { type: 'text' },
    number: { type: 'int', nullable: true },
    startsOn: { type: 'date', nullable: true },
    startsPrecision: { type: 'text', nullable: true },
    endsOn: { type: 'date', nullable: true },
    endsPrecision: { type: 'text', nullable: true },
    state: { type: 'text' },
    site: { type: 'text', nullable: true },
    format: { type: 'text', nullable: true },
    timeModel: { type: 'text', nullable: true },
    daysPerWeek: { type: 'double precision', nullable: true },
    halfDaysAtEmployer: { type: 'double precision', nullable: true },
    capacity: { type: 'int', nullable: true },
    announcedFreePlaces: { type: 'boolean', nullable: true },
    partnerOrganisationIds: { type: 'text', array: true, default: '{}' },
    placesTaken: { type: 'int', default: 0, insert: false, update: false },
    certificateCount: { type: 'int', default: 0, insert: false, update: false },
  },
  relations: {
    course: { type: 'many-to-one', target: 'Course', joinColumn: { name: 'course_id' } },
  },
  uniques: [
    { name: 'course_run_number_once_per_course_and_programme', columns: ['courseId', 'programmeId', 'number'] },
  ],
  checks: [
    oneOf('startsPrecision', datePrecisions),
    oneOf('endsPrecision', datePrecisions),
    oneOf('state', storedRunStates),
    oneOf('format', courseFormats),
    oneOf('timeModel', timeModels),
    { name: 'course_run_number_counts', expression: 'number >= 1' },
    { name: 'course_run_start_is_whole', expression: '(starts_on is null) = (starts_precision is null)' },
    { name: 'course_run_end_is_whole', expression: '(ends_on is null) = (ends_precision is null)' },
    {
      name: 'course_run_starts_on_first_known_day',
      expression: 'starts_on = date_trunc(starts_precision, starts_on::timestamp)',
    },
    {
      name: 'course_run_ends_on_first_known_day',
      expression: 'ends_on = date_trunc(ends_precision, ends_on::timestamp)',
    },
    { name: 'course_run_ends_after_start', expression: 'last_day(ends_on, ends_precision) >= starts_on' },
    { name: 'course_run_days_per_week_within_week', expression: 'days_per_week > 0 and days_per_week <= 7' },
    {
      name: 'course_run_half_days_at_employer_within_week',
      expression: 'half_days_at_employer > 0 and half_days_at_employer <= 14',
    },
    { name: 'course_run_capacity_positive', expression: 'capacity > 0' },
    { name: 'course_run_places_within_capacity', expression: 'places_taken <= capacity' },
  ],
  indices: [{ columns: ['startsOn', 'id'] }, { columns: ['programmeId', 'startsOn', 'id'] }],
});
