import { type ResolvedLeaf, type SetQuery, SetQueryBuilder } from '@dienstweg/cohorts';

/** Narrows to people `p` whose age on a day, as SQL, lies in a range; whoever is born later has none. */
export function ofAge(people: SetQueryBuilder, day: string, { min, max }: { min?: Age; max?: Age }): SetQueryBuilder {
  const bornBy = `p.birth_date <= ${day} - make_interval(years => $)`;
  return people.where(`p.birth_date <= ${day}`).and(bornBy, years(min)).and(`not (${bornBy})`, years(max, 1));
}

type Age = number | null | undefined;

/** A number of years that days can be counted back by; without ages beyond, it narrows as much. */
const years = (age: Age, more = 0) =>
  age === null || age === undefined ? null : Math.max(0, Math.min(age, 999) + more);

/** People by their age on the day they first entered; of whoever did not, on the day asked about. */
export function ageAtEntryQuery(
  { years: range, programmes }: NonNullable<ResolvedLeaf<'person'>['ageAtEntry']>,
  asOf: string,
): SetQuery {
  const people = new SetQueryBuilder(asOf);
  const ids = people.given(programmes ?? null);
  return ofAge(people, 'entry', range).query(
    `select p.id number from participant p, lateral (
      select coalesce(min(s.entered_on), $1::date) entry from participation s
      where s.participant_id = p.id and s.entered_on <= $1
        and (${ids}::text[] is null or s.programme_id = any(${ids}))) e where true`,
  );
}
