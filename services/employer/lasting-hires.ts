import { protects, type Reading, statement } from '@dienstweg/kit';

/** SQL that a placement had lasted six months by a day. */
export const lastedBy = (day: string) => `least(ended_on, ${day}) >= started_on + interval '6 months'`;

/** SQL that a row is about nobody protected. */
export const UNPROTECTED = `participant_id not in (select p.participant_id from protected_person p where ${protects()})`;

const EMPLOYERS = statement(`select employer_id from placement
  where employer_id is not null and ${lastedBy('$3::date')} and ($2 or ${UNPROTECTED}) group by 1 having count(*) >= $1`);

/** Ids of the employers of whose hires so many had lasted by a day, whoever was hired. */
export const lastingEmployers = async (
  everyone: Reading,
  least: number,
  protectedToo: boolean,
  day: string,
): Promise<string[]> => (await everyone.read(EMPLOYERS, [least, protectedToo, day])).map(([id]) => id as string);
