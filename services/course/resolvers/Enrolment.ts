import type { EnrolmentResolvers } from '../__generated__/resolvers.ts';

export const Enrolment: EnrolmentResolvers = {
  attendanceRate: ({ daysRecorded, daysAttended }) => (daysRecorded === 0 ? null : daysAttended / daysRecorded),
  attendances: ({ id }, _, { loaders }, info) => loaders.attendancesOfEnrolment.load(id, info),
  practicalPhases: ({ id }, _, { loaders }, info) => loaders.practicalPhasesOfEnrolment.load(id, info),
  examAttempts: ({ id }, _, { loaders }, info) => loaders.examAttemptsOfEnrolment.load(id, info),
  certificate: ({ id }, _, { loaders }, info) => loaders.certificateOfEnrolment.load(id, info),
};
