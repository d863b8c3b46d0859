import { type Anonymised, withoutNotes } from '@dienstweg/protection';

/** What remains of a person once erased: enough for counts by year of birth, district and number of children. */
export const anonymised: Anonymised = {
  participant: {
    birth_date: 'make_date(extract(year from birth_date)::int, 7, 1)',
    postal_code: 'null',
    ags: 'left(ags, 5)',
    first_language: 'null',
    nationality: 'null',
    child_birth_years: 'array(select born - born % 10 from unnest(child_birth_years) born)',
    travel_radius_km: 'null',
  },
  interruption: { substitute_offer: 'null' },
  ...withoutNotes,
};
