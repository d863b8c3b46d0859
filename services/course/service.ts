import { KeepCursorKey1796000000003 } from '@dienstweg/kit';
import { protectionMigrations, withProtection } from '@dienstweg/protection';
import { defineService } from '@dienstweg/service';
import { loaders } from './context.ts';
import { consistency } from './contradictions/index.ts';
import { importWarnings } from './imports.ts';
import { CreateCourse1796000000000 } from './migrations/1796000000000-CreateCourse.ts';
import { KeepRulesOfCourse1796000000010 } from './migrations/1796000000010-KeepRulesOfCourse.ts';
import { DateRuns1796000000030 } from './migrations/1796000000030-DateRuns.ts';
import { KeepOfficesAndBlocks1796000000040 } from './migrations/1796000000040-KeepOfficesAndBlocks.ts';
import * as resolvers from './resolvers/index.ts';
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

export const course = defineService({
  name: 'course',
  resolvers,
  namedBy: 'Participant',
  loaders,
  tables: withProtection('course', [
    BuildingBlock,
    BlockUse,
    ProviderUnit,
    Certification,
    Course,
    CourseRun,
    RunPause,
    Enrolment,
    Attendance,
    PracticalPhase,
    ExamAttempt,
    Certificate,
  ]),
  importWarnings,
  consistency,
  migrations: [
    CreateCourse1796000000000,
    KeepRulesOfCourse1796000000010,
    KeepCursorKey1796000000003,
    ...protectionMigrations,
    DateRuns1796000000030,
    KeepOfficesAndBlocks1796000000040,
  ],
});
