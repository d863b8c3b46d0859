import type { RowCheck } from '@dienstweg/import';
import { today } from '@dienstweg/kit';

/**
 * What an import refuses of people: nobody is registered before they are born, and no child is born in a year to come.
 */
export const rowChecks = (): Record<string, RowCheck> => ({
  participants: ({ birth_date: born = '', registered_on: registered = '', child_birth_years: children = '' }) => ({
    ...(born > registered && { birth_date: 'is after registered_on' }),
    ...(born > today() && { birth_date: 'lies in the future' }),
    ...(children.match(/\d+/g)?.some((year) => Number(year) > Number(today().slice(0, 4))) && {
      child_birth_years: 'holds a year in the future',
    }),
  }),
});

const heldAtEntry = (table: string) =>
  `exists (select from ${table} h where h.participant_id = p.id and h.held_from <= s.entered_on
    and (h.held_until is null or h.held_until > s.entered_on))`;

/** Whether a fact is known of a person as of entry, by the column of the stay that is to keep it. */
const known = {
  entry_age: 'p.birth_date is not null',
  entry_german_level:
    'exists (select from german_record g where g.participant_id = p.id and g.recorded_on <= s.entered_on)',
  entry_labour_status: heldAtEntry('labour_status'),
  entry_residence_status: heldAtEntry('residence_status'),
  entry_education: 'p.education is not null',
  entry_children: 'p.child_birth_years is not null',
};

/**
 * Warns of stays whose facts at entry were left out although the person's are there: evaluations and ESF reports take
 * them for unknown.
 */
export const importWarnings = [
  `select 'participations.csv' as file, fact.column, count(*)::int as rows, min(s.id) as example,
      'is empty although the person''s facts are known: it counts as unknown' as reason
    from participation s join participant p on p.id = s.participant_id
    cross join lateral (values ${Object.entries(known).map(
      ([column, condition]) => `('${column}', s.${column} is null and ${condition})`,
    )}) fact ("column", forgotten)
    where s.entered_on is not null and num_nulls(${Object.keys(known)}) > 0 and fact.forgotten
    group by fact.column order by fact.column`,
];
