import {
  grantRights,
  inOwnProgramme,
  NAMED,
  type Rights,
  revokeRights,
  SIGHT_TABLES,
  sightTables,
  withParent,
} from '@dienstweg/kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROGRAMME = '(select programme_id from course_run where course_run.id = enrolment.run_id)';
const PERSON = 'enrolment.participant_id';
const ofEnrolment = (table: string) => withParent('enrolment', `parent.id = ${table}.enrolment_id`);

const PERSONAL = ['enrolment', 'attendance', 'practical_phase', 'exam_attempt', 'certificate'];
const OFFERED = ['building_block', 'provider_unit', 'certification', 'course', 'course_run'];

const rights: Rights = {
  limited: {
    enrolment: inOwnProgramme(PROGRAMME, PERSON, { consented: NAMED, accompanied: NAMED(PERSON) }),
    attendance: ofEnrolment('attendance'),
    practical_phase: ofEnrolment('practical_phase'),
    exam_attempt: ofEnrolment('exam_attempt'),
    certificate: ofEnrolment('certificate'),
  },
  open: [...OFFERED, ...SIGHT_TABLES],
  evaluated: [...PERSONAL, 'course', 'course_run', 'table_version', ...SIGHT_TABLES],
};

/** Rows about people are seen by those who may see the person. */
export class LimitRows1700000000040 implements MigrationInterface {
  name = 'LimitRows1700000000040';

  async up(db: QueryRunner) {
    await db.query(sightTables);
    await db.query(grantRights(rights));
  }

  async down(db: QueryRunner) {
    await db.query(revokeRights(rights));
    await db.query('drop table protected_person, programme_sight;');
  }
}
