import type { Asking } from '../../support/viewers.ts';
import type { Question } from '../questions.ts';

/** Somebody who works for half of the programmes: every row is looked at for whether it is theirs. */
export const OWN: Asking = {
  subject: 'case',
  roles: ['caseworker'],
  programmes: Array.from({ length: 20 }, (_, n) => `programme-${2 * n}`),
  purpose: 'casework',
};

/** People of one programme by facts of three services, counted and split. */
export const COHORT: Question = {
  name: 'cohort',
  document: `query ($programme: ID!) { programme(id: $programme) { cohort(asOf: "2024-12-31", where: {
    person: { sex: [FEMALE], age: { min: 25, max: 45 } }
      enrolment: { completed: {} } not: { work: { placement: { kind: [APPRENTICESHIP] } } }
  }) { people { count by(attribute: SEX) { groups { key people { count } } } } } } }`,
  variables: Array.from({ length: 20 }, (_, n) => ({ graph: { programme: `programme-${2 * n}` }, bare: '' })),
};
