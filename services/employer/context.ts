import { type Context, manyBy, manyThrough, oneBy, pageBy, pageOf } from '@dienstweg/kit';
import { Employer } from './entities/Employer.ts';
import { Engagement } from './entities/Engagement.ts';
import { Establishment } from './entities/Establishment.ts';
import { EventEstablishment } from './entities/EventEstablishment.ts';
import { EventRegistration } from './entities/EventRegistration.ts';
import { HiringEvent } from './entities/HiringEvent.ts';
import { Interview } from './entities/Interview.ts';
import { JobCommitment } from './entities/JobCommitment.ts';
import { Placement } from './entities/Placement.ts';
import { PracticalPlace } from './entities/PracticalPlace.ts';
import { ProbationFollowUp } from './entities/ProbationFollowUp.ts';
import { ProgrammeTally } from './entities/ProgrammeTally.ts';
import { RetentionCheck } from './entities/RetentionCheck.ts';
import { Vacancy } from './entities/Vacancy.ts';

const openOn = 'filled < positions and opened_on <= $ and (closed_on is null or closed_on > $)';

export const loaders = {
  employer: oneBy(Employer),
  employers: pageOf(Employer, { order: ['name'] }),
  employerOfOrganisation: oneBy(Employer, 'organisationId'),
  establishment: oneBy(Establishment),
  establishments: pageOf(Establishment, {
    order: ['name'],
    filter: { sector: 'sector = any($)', district: 'starts_with(ags, $)' },
  }),
  establishmentsOfEmployer: manyBy(Establishment, 'employerId', { order: ['name'] }),
  establishmentsOfEvent: manyThrough(Establishment, EventEstablishment, 'eventId', { order: ['name'] }),
  vacancy: oneBy(Vacancy),
  vacancies: pageOf(Vacancy, {
    order: ['openedOn desc'],
    filter: { openOn, notOpenOn: `not (${openOn})`, kind: 'kind = any($)' },
  }),
  vacanciesOfEstablishment: manyBy(Vacancy, 'establishmentId', { order: ['openedOn desc'] }),
  practicalPlacesOfRun: manyBy(PracticalPlace, 'courseRunId'),
  hiringEvent: oneBy(HiringEvent),
  hiringEvents: pageOf(HiringEvent, {
    order: ['heldOn desc'],
    filter: { programme: 'programme_id = $', from: 'held_on >= $', until: 'held_on < $' },
  }),
  hiringEventsOfProgramme: manyBy(HiringEvent, 'programmeId', { order: ['heldOn'] }),
  registrationsOfEvent: manyBy(EventRegistration, 'eventId', { order: ['participantId'] }),
  interviewsOfEvent: pageBy(Interview, 'eventId', { order: ['round'] }),
  interviewsOfParticipant: manyBy(Interview, 'participantId', {
    orderOfParent: ['event', 'heldOn'],
    order: ['eventId', 'round'],
  }),
  engagementsOfParticipant: manyBy(Engagement, 'participantId', { order: ['engagedFrom'] }),
  placementsOfParticipant: manyBy(Placement, 'participantId', { order: ['startedOn'] }),
  placementsOfEmployer: pageBy(Placement, 'employerId', { order: ['startedOn desc'] }),
  commitmentsOfParticipant: manyBy(JobCommitment, 'participantId', { order: ['offeredOn'] }),
  commitmentsOfEmployer: pageBy(JobCommitment, 'employerId', { order: ['offeredOn desc'] }),
  followUpsOfPlacement: manyBy(ProbationFollowUp, 'placementId', { order: ['dueOn'] }),
  retentionChecksOfPlacement: manyBy(RetentionCheck, 'placementId', { order: ['dueOn'] }),
  tallyOfProgramme: oneBy(ProgrammeTally),
};

export type EmployerContext = Context<typeof loaders>;
