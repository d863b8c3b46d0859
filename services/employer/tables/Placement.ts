import { boolean, date, integer, oneOf, type RowOf, sharing, text, unconstrained } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { Employer } from './Employer.ts';
import { Establishment } from './Establishment.ts';
import { employmentKinds, Vacancy } from './Vacancy.ts';

export const placementKinds = [...employmentKinds, 'SELF_EMPLOYMENT'] as const;

export const Placement = personalTable({
  name: 'Placement',
  importedFrom: 'placements',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    programmeId: text().kept(),
    kind: oneOf(placementKinds).kept(),
    establishmentId: text().nullable().kept(),
    employerId: text().nullable().kept(),
    vacancyId: text().nullable().kept(),
    agreedOn: date().nullable().kept(),
    startedOn: date().nullable().kept(),
    endedOn: date().nullable().kept(),
    permanent: boolean().nullable().kept(),
    probationUntil: date().nullable().kept(),
  },
  belongsTo: {
    establishment: sharing(Establishment, ['employerId'], 'placement_establishment_of_employer'),
    employer: unconstrained(Employer),
    vacancy: sharing(Vacancy, ['establishmentId'], 'placement_vacancy_of_establishment'),
  },
  uniques: {
    placement_of_pair: ['id', 'participantId', 'employerId'],
  },
  checks: {
    placement_establishment_unless_self_employed: "(kind = 'SELF_EMPLOYMENT') = (establishment_id is null)",
    placement_employer_where_establishment: '(employer_id is null) = (establishment_id is null)',
    placement_vacancy_only_with_establishment: 'vacancy_id is null or establishment_id is not null',
    placement_agreed_before_start: 'agreed_on <= started_on',
    placement_ended_only_when_started: 'ended_on is null or started_on is not null',
    placement_lasts_a_day: 'ended_on > started_on',
    placement_probation_after_start: 'probation_until > started_on',
  },
  indices: [
    ['participantId', 'startedOn'],
    ['employerId', 'startedOn'],
    { name: 'placement_same_job_once', columns: ['participantId', 'employerId', 'kind', 'startedOn'], unique: true },
    {
      name: 'placement_same_self_employment_once',
      columns: ['participantId', 'startedOn'],
      where: 'employer_id is null',
      unique: true,
    },
    { name: 'placement_by_kind', columns: ['kind', 'startedOn', 'participantId', 'endedOn'] },
  ],
  person: 'participantId',
  visible: inOwnProgramme('placement.programme_id'),
  inCohorts: true,
});
export type Placement = RowOf<typeof Placement>;
