import { manyBy, oneBy, pageBy, pageOf, valueBy } from '@dienstweg/kit';
import { accessEntries, HIDDEN_PEOPLE } from '@dienstweg/protection';
import type { Context } from '@dienstweg/service';
import { runOnDay, waitingPosition } from './places.ts';
import { Attendance } from './tables/Attendance.ts';
import { BlockUse } from './tables/BlockUse.ts';
import { BuildingBlock } from './tables/BuildingBlock.ts';
import { Certificate } from './tables/Certificate.ts';
import { Certification } from './tables/Certification.ts';
import { Course } from './tables/Course.ts';
import { CourseRun } from './tables/CourseRun.ts';
import { Enrolment } from './tables/Enrolment.ts';
import { ExamAttempt } from './tables/ExamAttempt.ts';
import { PracticalPhase } from './tables/PracticalPhase.ts';
import { ProviderUnit } from './tables/ProviderUnit.ts';
import { RunPause } from './tables/RunPause.ts';

const STARTS = 'last_day(starts_on, starts_precision)';
const ENDS = 'last_day(ends_on, ends_precision)';
/** What is planned for a month or year may begin on any day of it. */
const startsDuring = { startsFrom: `${STARTS} >= $`, startsBefore: 'starts_on < $' };

/** Whether certifications cover every day on which a run may go on; null where its unit or its days are unknown. */
const ACCREDITED = `(select case when u.id is not null and starts_on is not null then coalesce(
    daterange(starts_on, coalesce(${ENDS}, ${STARTS}), '[]') <@ (
      select range_agg(daterange(z.valid_from, z.valid_until)) from certification z
        where z.provider_unit_id = u.id and z.scheme = 'AZAV'
          and (z.field is null or z.field = c.field) and (z.site is null or z.site = course_run.site)), false) end
  from course c left join provider_unit u on u.id = c.provider_unit_id where c.id = course_id)`;

export const loaders = {
  accessEntries,
  courseById: oneBy(Course),
  courses: pageOf(Course, { order: ['title'], filter: { programme: 'programme_id = $' } }),
  coursesOfProgramme: manyBy(Course, 'programmeId', { order: ['title'] }),
  coursesOfBuildingBlock: manyBy(Course, 'buildingBlockId', { order: ['title'] }),
  buildingBlocksOfProgramme: manyBy(BuildingBlock, 'programmeId', { order: ['name'] }),
  providerUnitsOfOrganisation: manyBy(ProviderUnit, 'organisationId', { order: ['name'] }),
  certificationsOfProviderUnit: manyBy(Certification, 'providerUnitId', { order: ['validFrom'] }),
  certificationsOfOrganisation: manyBy(Certification, 'organisationId', { order: ['validFrom'] }),
  blocksOfParticipant: manyBy(BlockUse, 'participantId', { order: ['usedFrom'] }),
  runById: oneBy(CourseRun),
  runs: pageOf(CourseRun, {
    order: ['startsOn'],
    filter: {
      ...startsDuring,
      endsFrom: `${ENDS} >= $`,
      endsBefore: `${ENDS} < $`,
      accredited: `${ACCREDITED} = $`,
      examRequired: 'exists (select from course c where c.id = course_id and c.exam_required = $)',
      programme: 'programme_id = $',
      among: 'id = any($)',
    },
  }),
  runOnDay,
  waitingPosition,
  pausesOfRun: manyBy(RunPause, 'runId', { order: ['pausedFrom'] }),
  accreditedOfRun: valueBy<boolean>({
    key: 'text',
    text: `select id, ${ACCREDITED} from course_run where id = any($1)`,
  }),
  runsOfProgramme: pageBy(CourseRun, 'programmeId', { order: ['startsOn'] }),
  runsOfCourse: manyBy(CourseRun, 'courseId', {
    order: ['number'],
    filter: { ...startsDuring, endedBy: `${ENDS} <= $` },
  }),
  certificateCountOfProgramme: valueBy<number>({
    key: 'text',
    text: `select programme_id, certificates - coalesce(hidden, 0) from (
        select programme_id, sum(certificate_count)::int certificates from course_run where programme_id = any($1)
          group by 1) kept
      left join (
        select r.programme_id, count(*)::int hidden from ${HIDDEN_PEOPLE} p cross join lateral (
          select e.run_id from enrolment e join certificate c on c.enrolment_id = e.id
            where e.participant_id = p.participant_id offset 0) e
        join course_run r on r.id = e.run_id group by 1) h using (programme_id)`,
    overEveryone: true,
  }),
  enrolmentsOfRun: pageBy(Enrolment, 'runId', {
    order: ['requestedOn', 'requestedAt'],
    filter: { state: 'state = any($)' },
  }),
  enrolmentsOfParticipant: manyBy(Enrolment, 'participantId', { order: ['requestedOn'] }),
  attendancesOfEnrolment: manyBy(Attendance, 'enrolmentId', { order: ['heldOn'] }),
  practicalPhasesOfEnrolment: manyBy(PracticalPhase, 'enrolmentId', { order: ['practisedFrom'] }),
  examAttemptsOfEnrolment: manyBy(ExamAttempt, 'enrolmentId', { order: ['heldOn'] }),
  certificateOfEnrolment: oneBy(Certificate, 'enrolmentId'),
  certificatesOfParticipant: manyBy(Certificate, 'participantId', { order: ['issuedOn'] }),
};

export type CourseContext = Context<typeof loaders>;
