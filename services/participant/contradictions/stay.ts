import { isWithin } from '@dienstweg/cohorts';

/** SQL of a stay `s` that began by the day, in one of the programmes asked about, and of its person `p`. */
export const STAY = `participation s join participant p on p.id = s.participant_id
  and s.entered_on <= $1 and ${isWithin('s.programme_id')}`;

/** SQL of a person `p` with a stay in one of the programmes asked about. */
export const PERSON_WITHIN = `exists (select from participation s
  where s.participant_id = p.id and s.entered_on <= $1 and ${isWithin('s.programme_id')})`;

/** SQL that the person's day of birth is known: of who was erased only the year is left. */
export const BORN = 'p.birth_date is not null and p.id not in (select e.participant_id from erasure e)';

/** SQL of the age in completed years on a day. */
export const ageOn = (day: string) => `extract(year from age(${day}, p.birth_date))`;
