import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Employer } from './Employer.ts';
import type { Establishment } from './Establishment.ts';
import { employmentKinds, type Vacancy } from './Vacancy.ts';

export const placementKinds = [...employmentKinds, 'SELF_EMPLOYMENT'] as const;
export type PlacementKind = (typeof placementKinds)[number];

export interface Placement {
  id: string;
  participantId: number;
  programmeId: string;
  kind: PlacementKind;
  establishmentId: string | null;
  establishment?: Establishment | null;
  employerId: string | null;
  employer?: Employer | null;
  vacancyId: string | null;
  vacancy?: Vacancy | null;
  agreedOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  permanent: boolean | null;
  probationUntil: string | null;
}

export const Placement = new EntitySchema<Placement>({
  name: 'Placement',
  columns: {
    id: { type: 'text', primary: true },
    participantId: { type: 'int' },
    programmeId: { type: 'text' },
    kind: { type: 'text' },
    establishmentId: { type: 'text', nullable: true },
    employerId: { type: 'text', nullable: true },
    vacancyId: { type: 'text', nullable: true },
    agreedOn: { type: 'date', nullable: true },
    startedOn: { type: 'date', nullable: true },
    endedOn: { type: 'date', nullable: true },
    permanent: { type: 'boolean', nullable: true },
    probationUntil: { type: 'date', nullable: true },
  },
  relations: {
    establishment: {
      type: 'many-to-one',
      target: 'Establishment',
      joinColumn: { name: 'establishment_id' },
      createForeignKeyConstraints: false,
    },
    employer: {
      type: 'many-to-one',
      target: 'Employer',
      joinColumn: { name: 'employer_id' },
      createForeignKeyConstraints: false,
    },
    vacancy: {
      type: 'many-to-one',
      target: 'Vacancy',
      joinColumn: { name: 'vacancy_id' },
      createForeignKeyConstraints: false,
    },
  },
  foreignKeys: [
    {
      name: 'placement_establishment_of_employer',
      target: 'Establishment',
      columnNames: ['establishmentId', 'employerId'],
      referencedColumnNames: ['id', 'employerId'],
    },
    {
      name: 'placement_vacancy_of_establishment',
      target: 'Vacancy',
      columnNames: ['vacancyId', 'establishmentId'],
      referencedColumnNames: ['id', 'establishmentId'],
    },
  ],
  uniques: [{ name: 'placement_of_pair', columns: ['id', 'participantId', 'employerId'] }],
  checks: [
    oneOf('kind', placementKinds),
    {
      name: 'placement_establishment_unless_self_employed',
      expression: "(kind = 'SELF_EMPLOYMENT') = (establishment_id is null)",
    },
    {
      name: 'placement_employer_where_establishment',
      expression: '(employer_id is null) = (establishment_id is null)',
    },
    {
      name: 'placement_vacancy_only_with_establishment',
      expression: 'vacancy_id is null or establishment_id is not null',
    },
    { name: 'placement_agreed_before_start', expression: 'agreed_on <= started_on' },
    { name: 'placement_ended_only_when_started', expression: 'ended_on is null or started_on is not null' },
    { name: 'placement_lasts_a_day', expression: 'ended_on > started_on' },
    { name: 'placement_probation_after_start', expression: 'probation_until > started_on' },
  ],
  indices: [
    { columns: ['participantId', 'startedOn'] },
    { columns: ['employerId', 'startedOn'] },
    { name: 'placement_by_kind', columns: ['kind', 'startedOn', 'participantId', 'endedOn'] },
  ],
});
