import { type Criteria, type Dates, datesOf, distinctLeavesOf, SetQueryBuilder } from '@dienstweg/cohorts';
import type { Evaluating } from '@dienstweg/kit';
import { CERTIFICATE } from './leaf.ts';

interface Asking {
  readonly db: { readonly withoutRowSecurity: Evaluating };
}

/** For each leaf that asks what was gained by a stay, when such certificates were issued to whom, in its programmes. */
export function certificateDays({ db }: Asking, { where, asOf }: Criteria): Promise<Dates[]> {
  const stays = distinctLeavesOf(where, 'stay');
  return Promise.all(
    stays.flatMap(({ programmes, gained }) => {
      if (!gained) return [];
      const { text, values } = new SetQueryBuilder(asOf)
        .each(CERTIFICATE, gained)
        .and('r.programme_id = any($)', programmes)
        .query(
          `select c.participant_id number, c.issued_on as day from certificate c
           join enrolment e on e.id = c.enrolment_id join course_run r on r.id = e.run_id where c.issued_on <= $1`,
        );
      return datesOf(db.withoutRowSecurity, text, values);
    }),
  );
}
