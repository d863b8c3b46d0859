import type { CountedToo } from '@dienstweg/cohorts';
import { type Reading, statement } from '@dienstweg/kit';
import { HIDDEN_PEOPLE } from '@dienstweg/protection';

/** SQL that a placement had lasted six months by a day. */
export const lastedBy = (day: string) => `least(ended_on, ${day}) >= started_on + interval '6 months'`;

/** SQL that a row is about nobody who is left out of the sum. */
export const NOT_HIDDEN = `participant_id not in ${HIDDEN_PEOPLE}`;

const EMPLOYERS = statement(`select employer_id from placement
  where employer_id is not null and ${lastedBy('$4::date')} and ${NOT_HIDDEN} group by 1 having count(*) >= $1`);

/** Ids of the employers of whose hires so many had lasted by a day. */
export const lastingEmployers = async (
  everyone: Reading,
  least: number,
  counted: CountedToo,
  day: string,
): Promise<string[]> => (await everyone.read(EMPLOYERS, [least, ...counted, day])).map(([id]) => id as string);
