import { type Criteria, type Dates, datesOf, distinctLeavesOf, Predicate } from '@dienstweg/cohorts';
import type { Evaluating } from '@dienstweg/kit';
import { type Certified, narrowCertificate } from './leaf.ts';

/** What a leaf about stays asks of certificates. */
interface Stays {
  readonly programmes?: readonly string[] | null;
  readonly gained?: Certified | null;
}

interface Asking {
  readonly db: { readonly withoutRowSecurity: Evaluating };
}

/** For each leaf that asks what was gained by a stay, when whom such certificates were issued by the day, in the programmes asked within. */
export function certificateDays({ db }: Asking, criteria: Criteria): Promise<Dates[]> {
  const asked = distinctLeavesOf<Stays>(criteria.where, 'participant').filter(({ gained }) => gained);
  return Promise.all(
    asked.map(async ({ programmes, gained }) => {
      const { text, values } = narrowCertificate(new Predicate(criteria.asOf), gained ?? {})
        .and('r.programme_id = any($)', programmes ?? criteria.within)
        .query(
          'select c.participant_id number, c.issued_on as day from certificate c join enrolment e on e.id = c.enrolment_id join course_run r on r.id = e.run_id where c.issued_on <= $1',
          [],
        );
      return datesOf(db.withoutRowSecurity, text, values);
    }),
  );
}
