import { date, integer, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Establishment } from './Establishment.ts';

export const employmentKinds = ['EMPLOYMENT_INSURED', 'EMPLOYMENT_MARGINAL', 'APPRENTICESHIP'] as const;

export const Vacancy = openTable({
  name: 'Vacancy',
  importedFrom: 'vacancies',
  columns: {
    id: text().key(),
    title: text(),
    establishmentId: text(),
    kind: oneOf(employmentKinds),
    occupation: text().nullable(),
    positions: integer(),
    /** Kept by triggers on placement: on which days positions were taken. */
    filledOn: date().list().default('{}').byTriggers(),
    requiredCertificate: text().nullable(),
    minimumGerman: oneOf(['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable(),
    openedOn: date(),
    closedOn: date().nullable(),
  },
  belongsTo: { establishment: Establishment },
  uniques: {
    vacancy_of_establishment: ['id', 'establishmentId'],
  },
  checks: {
    vacancy_occupation_five_digits: "occupation ~ '^[0-9]{5}$'",
    vacancy_required_certificate_one_to_five_digits: "required_certificate ~ '^[0-9]{1,5}$'",
    vacancy_offers_a_position: 'positions > 0',
    vacancy_filled_within_positions: 'cardinality(filled_on) <= positions',
    vacancy_closed_after_opened: 'closed_on >= opened_on',
  },
  indices: [
    ['openedOn', 'id'],
    ['establishmentId', 'openedOn'],
  ],
  inCohorts: true,
});
export type Vacancy = RowOf<typeof Vacancy>;
