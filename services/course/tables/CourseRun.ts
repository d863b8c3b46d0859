import { boolean, date, decimal, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Course } from './Course.ts';

export const datePrecisions = ['DAY', 'MONTH', 'YEAR'] as const;

export const CourseRun = openTable({
  name: 'CourseRun',
  importedFrom: 'course-runs',
  columns: {
    id: text().key(),
    courseId: text(),
    programmeId: text(),
    number: integer().nullable(),
    startsOn: date().nullable(),
    startsPrecision: oneOf(datePrecisions).nullable(),
    endsOn: date().nullable(),
    endsPrecision: oneOf(datePrecisions).nullable(),
    /** Open for enrolment since; how a run stands on a day follows from its days, see places.ts. */
    openedOn: date().nullable(),
    cancelledOn: date().nullable(),
    site: text().nullable(),
    format: oneOf(['ONLINE', 'ON_SITE', 'HYBRID']).nullable(),
    timeModel: oneOf(['PART_TIME', 'FULL_TIME']).nullable(),
    daysPerWeek: decimal().nullable(),
    halfDaysAtEmployer: decimal().nullable(),
    capacity: integer().nullable(),
    /** Whether places were announced as free; counts only where the capacity is unknown. */
    announcedFreePlaces: boolean().nullable(),
    partnerOrganisationIds: text().list().default('{}'),
    registrationOrganisationId: text().nullable(),
    contactMailbox: text().nullable(),
    /** Kept by triggers on enrolment and certificate. */
    placesTaken: integer().default(0).byTriggers(),
    certificateCount: integer().default(0).byTriggers(),
  },
  lasts: ['startsOn', 'endsOn'],
  lastDays: ['endsOn'],
  belongsTo: { course: Course },
  uniques: {
    course_run_number_once_per_course_and_programme: ['courseId', 'programmeId', 'number'],
  },
  checks: {
    course_run_number_counts: 'number >= 1',
    course_run_start_is_whole: '(starts_on is null) = (starts_precision is null)',
    course_run_end_is_whole: '(ends_on is null) = (ends_precision is null)',
    course_run_starts_on_first_known_day: 'starts_on = date_trunc(starts_precision, starts_on::timestamp)',
    course_run_ends_on_first_known_day: 'ends_on = date_trunc(ends_precision, ends_on::timestamp)',
    course_run_ends_after_start: 'last_day(ends_on, ends_precision) >= starts_on',
    course_run_days_per_week_within_week: 'days_per_week > 0 and days_per_week <= 7',
    course_run_half_days_at_employer_within_week: 'half_days_at_employer > 0 and half_days_at_employer <= 14',
    course_run_contact_is_a_mailbox: "contact_mailbox ~ '^[^@ ]+@[^@ ]+[.][a-z]+$'",
    course_run_capacity_positive: 'capacity > 0',
    course_run_places_within_capacity: 'places_taken <= capacity',
  },
  indices: [
    ['startsOn', 'id'],
    ['programmeId', 'startsOn', 'id'],
  ],
  inCohorts: true,
});
export type CourseRun = RowOf<typeof CourseRun>;
