import { KeepCursorKey1700000000180 } from '@dienstweg/kit';
import {
  disputeFileOf,
  EnterBeginnings1700000000140,
  EraseMoved1700000000160,
  KeepDisputes1700000000070,
  KeepErasures1700000000030,
  KeepQuestions1700000000170,
  recordFiles,
  sightFiles,
  withoutNotes,
} from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { disputable } from './disputable.ts';
import { CreateCourse1700000000000 } from './migrations/1700000000000-CreateCourse.ts';
import { KeepVersions1700000000001 } from './migrations/1700000000001-KeepVersions.ts';
import { PlaceCourses1700000000002 } from './migrations/1700000000002-PlaceCourses.ts';
import { LimitRows1700000000040 } from './migrations/1700000000040-LimitRows.ts';
import { KeepRecord1700000000050 } from './migrations/1700000000050-KeepRecord.ts';
import { RegrantRights1700000000090 } from './migrations/1700000000090-RegrantRights.ts';
import { RegrantRights1700000000120 } from './migrations/1700000000120-RegrantRights.ts';
import { RefuseErased1700000000130 } from './migrations/1700000000130-RefuseErased.ts';
import { TieDisputes1700000000150 } from './migrations/1700000000150-TieDisputes.ts';
import { whose } from './migrations/whose.ts';
import * as resolvers from './resolvers/index.ts';
import { Attendance } from './tables/Attendance.ts';
import { BuildingBlock } from './tables/BuildingBlock.ts';
import { Certificate } from './tables/Certificate.ts';
import { Certification } from './tables/Certification.ts';
import { Course } from './tables/Course.ts';
import { CourseRun } from './tables/CourseRun.ts';
import { Enrolment } from './tables/Enrolment.ts';
import { ExamAttempt } from './tables/ExamAttempt.ts';
import { PracticalPhase } from './tables/PracticalPhase.ts';
import { ProviderUnit } from './tables/ProviderUnit.ts';

export const course = defineService({
  name: 'course',
  resolvers,
  namedBy: 'Participant',
  loaders,
  entities: {
    'building-blocks': BuildingBlock,
    'provider-units': ProviderUnit,
    certifications: Certification,
    courses: Course,
    'course-runs': CourseRun,
    enrolments: Enrolment,
    attendances: Attendance,
    'practical-phases': PracticalPhase,
    'exam-attempts': ExamAttempt,
    certificates: Certificate,
    ...sightFiles,
    ...disputeFileOf('course', whose, disputable),
    ...recordFiles,
  },
  anonymised: withoutNotes,
  disputable,
  migrations: [
    CreateCourse1700000000000,
    KeepVersions1700000000001,
    PlaceCourses1700000000002,
    KeepErasures1700000000030,
    LimitRows1700000000040,
    KeepRecord1700000000050,
    KeepDisputes1700000000070,
    RegrantRights1700000000090,
    RegrantRights1700000000120,
    RefuseErased1700000000130,
    EnterBeginnings1700000000140,
    TieDisputes1700000000150,
    EraseMoved1700000000160,
    KeepQuestions1700000000170,
    KeepCursorKey1700000000180,
  ],
});
