import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Establishment } from './Establishment.ts';

export const employmentKinds = ['EMPLOYMENT_INSURED', 'EMPLOYMENT_MARGINAL', 'APPRENTICESHIP'] as const;
export const germanLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type EmploymentKind = (typeof employmentKinds)[number];
export type GermanLevel = (typeof germanLevels)[number];

export interface Vacancy {
  id: string;
  title: string;
  establishmentId: string;
  establishment?: Establishment;
  kind: EmploymentKind;
  occupation: string | null;
  positions: number;
  /** Kept by triggers on placement. */
  filled: number;
  requiredCertificate: string | null;
  minimumGerman: GermanLevel | null;
  openedOn: string;
  closedOn: string | null;
}

export const Vacancy = new EntitySchema<Vacancy>({
  name: 'Vacancy',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    establishmentId: { type: 'text' },
    kind: { type: 'text' },
    occupation: { type: 'text', nullable: true },
    positions: { type: 'int' },
    filled: { type: 'int', default: 0, insert: false, update: false },
    requiredCertificate: { type: 'text', nullable: true },
    minimumGerman: { type: 'text', nullable: true },
    openedOn: { type: 'date' },
    closedOn: { type: 'date', nullable: true },
  },
  relations: {
    establishment: { type: 'many-to-one', target: 'Establishment', joinColumn: { name: 'establishment_id' } },
  },
  uniques: [{ name: 'vacancy_of_establishment', columns: ['id', 'establishmentId'] }],
  checks: [
    oneOf('kind', employmentKinds),
    oneOf('minimumGerman', germanLevels),
    { name: 'vacancy_occupation_five_digits', expression: "occupation ~ '^[0-9]{5}$'" },
    { name: 'vacancy_required_certificate_one_to_five_digits', expression: "required_certificate ~ '^[0-9]{1,5}$'" },
    { name: 'vacancy_offers_a_position', expression: 'positions > 0' },
    { name: 'vacancy_filled_within_positions', expression: 'filled <= positions' },
    { name: 'vacancy_closed_after_opened', expression: 'closed_on >= opened_on' },
  ],
  indices: [{ columns: ['openedOn', 'id'] }, { columns: ['establishmentId', 'openedOn'] }],
});
