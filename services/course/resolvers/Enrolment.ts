import { byId, needs, today } from '@dienstweg/kit';
import type { EnrolmentResolvers } from '../__generated__/resolvers.ts';

export const Enrolment: EnrolmentResolvers = {
  attendanceRate: needs(['daysRecorded', 'daysAttended'], ({ daysRecorded, daysAttended }) =>
    daysRecorded === 0 ? null : daysAttended / daysRecorded,
  ),
  waitingPosition: needs(['id'], ({ id }, { asOf }, { loaders }) => loaders.waitingPosition.load(id, asOf ?? today())),
  attendances: byId((loaders) => loaders.attendancesOfEnrolment),
  practicalPhases: byId((loaders) => loaders.practicalPhasesOfEnrolment),
  examAttempts: byId((loaders) => loaders.examAttemptsOfEnrolment),
  certificate: byId((loaders) => loaders.certificateOfEnrolment),
};
