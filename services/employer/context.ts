import { manyBy, manyThrough, oneBy, pageBy, pageOf, valueBy } from '@dienstweg/kit';
import { accessEntries, HIDDEN_PEOPLE } from '@dienstweg/protection';
import type { Context } from '@dienstweg/service';
import type { OutcomeCount } from './__generated__/resolvers.ts';
import { lastedBy, NOT_HIDDEN } from './lasting-hires.ts';
import { openOn } from './positions.ts';
import { VACANCIES_IN_REACH, type VacancyInReach } from './reach.ts';
import { Employer } from './tables/Employer.ts';
import { Engagement } from './tables/Engagement.ts';
import { Establishment } from './tables/Establishment.ts';
import { EventEstablishment } from './tables/EventEstablishment.ts';
import { EventRegistration } from './tables/EventRegistration.ts';
import { EventTable } from './tables/EventTable.ts';
import { HiringEvent } from './tables/HiringEvent.ts';
import { Interview } from './tables/Interview.ts';
import { JobCommitment } from './tables/JobCommitment.ts';
import { Placement } from './tables/Placement.ts';
import { PracticalPlace } from './tables/PracticalPlace.ts';
import { ProbationFollowUp } from './tables/ProbationFollowUp.ts';
import { RetentionCheck } from './tables/RetentionCheck.ts';
import { Vacancy } from './tables/Vacancy.ts';

/** The day from which an event counts as held. */
const HELD = 'last_day(held_on, held_precision)';
/** Conditions on what is due, which is open until the day in this column is known. */
const due = (settled: string) => ({ from: 'due_on >= $', until: 'due_on < $', open: `(${settled} is null) = $` });

export const loaders = {
  accessEntries,
  employer: oneBy(Employer),
  employers: pageOf(Employer, {
    order: ['name'],
    filter: { among: 'id = any($)' },
  }),
  lastingHiresOfEmployer: valueBy<number>({
    key: 'text',
    text: `select employer_id, count(*)::int from placement where employer_id = any($1) and ${lastedBy('$4::date')}
      and ${NOT_HIDDEN} group by 1`,
    overEveryone: true,
  }),
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
  vacanciesAround: valueBy<VacancyInReach[]>({
    key: 'text',
    text: VACANCIES_IN_REACH,
  }),
  vacanciesOfEstablishment: manyBy(Vacancy, 'establishmentId', {
    order: ['openedOn desc'],
    filter: { openOn, notOpenOn: `not (${openOn})` },
  }),
  practicalPlacesOfRun: manyBy(PracticalPlace, 'courseRunId'),
  hiringEvent: oneBy(HiringEvent),
  hiringEvents: pageOf(HiringEvent, {
    order: ['heldOn desc'],
    filter: { programme: 'programme_id = $', from: `${HELD} >= $`, until: `${HELD} < $` },
  }),
  hiringEventsOfProgramme: manyBy(HiringEvent, 'programmeId', { order: ['heldOn'] }),
  registrationsOfEvent: manyBy(EventRegistration, 'eventId', { order: ['participantId'] }),
  tablesOfEvent: manyBy(EventTable, 'eventId', { order: ['round', 'number'] }),
  outcomesOfEvent: valueBy<OutcomeCount[]>({
    key: 'text',
    text: `select event_id, json_agg(json_build_object('outcome', outcome, 'interviews', interviews,
        'placements', placements) order by outcome) from (
        select i.event_id, i.outcome, count(*) interviews, count(*) filter (where exists (
          select from placement p where p.participant_id = i.participant_id and p.employer_id = s.employer_id
            and p.started_on between ${HELD} and ${HELD} + $4::int)) placements
        from interview i join hiring_event on hiring_event.id = i.event_id
          join establishment s on s.id = i.establishment_id
        where i.state = 'HELD' and i.event_id = any($1) and i.${NOT_HIDDEN} group by 1, 2) counted group by 1`,
    overEveryone: true,
  }),
  interviewsOfEvent: pageBy(Interview, 'eventId', { order: ['round'] }),
  interviewsOfParticipant: manyBy(Interview, 'participantId', {
    orderOfParent: ['event', 'heldOn'],
    order: ['eventId', 'round'],
  }),
  engagementsOfParticipant: manyBy(Engagement, 'participantId', { order: ['engagedFrom'] }),
  placementsOfParticipant: manyBy(Placement, 'participantId', { order: ['startedOn'] }),
  placementsOfEmployer: pageBy(Placement, 'employerId', { order: ['startedOn desc'] }),
  commitmentsOfParticipant: manyBy(JobCommitment, 'participantId', { order: ['offeredOn'], filter: due('settled_on') }),
  commitmentsOfEmployer: pageBy(JobCommitment, 'employerId', { order: ['offeredOn desc'] }),
  followUpsOfPlacement: manyBy(ProbationFollowUp, 'placementId', { order: ['dueOn'], filter: due('held_on') }),
  retentionChecksOfPlacement: manyBy(RetentionCheck, 'placementId', { order: ['dueOn'], filter: due('checked_on') }),
  commitmentsDue: pageOf(JobCommitment, {
    order: ['dueOn'],
    filter: { ...due('settled_on'), hasDay: '(due_on is not null) = $' },
  }),
  followUpsDue: pageOf(ProbationFollowUp, {
    order: ['dueOn'],
    filter: due('held_on'),
  }),
  retentionChecksDue: pageOf(RetentionCheck, {
    order: ['dueOn'],
    filter: due('checked_on'),
  }),
  placementCountOfProgramme: valueBy<number>({
    key: 'text',
    text: `select id, placement_count - coalesce(hidden, 0) from programme_tally left join (
        select s.programme_id id, count(*)::int hidden from ${HIDDEN_PEOPLE} p cross join lateral (
          select programme_id from placement s
            where s.participant_id = p.participant_id and started_on is not null offset 0) s
        group by 1) h using (id)
      where id = any($1)`,
    overEveryone: true,
  }),
};

export type EmployerContext = Context<typeof loaders>;
