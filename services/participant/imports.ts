import type { RowCheck } from '@dienstweg/import';
import { today } from '@dienstweg/kit';
import { COMPLETE } from './criteria/stay.ts';

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

/** What of a stay that began has to be known, by the column that keeps it. */
const AT_ENTRY = ['age', 'german_level', 'labour_status', 'residence_status', 'education', 'children'].map(
  (fact) => `entry_${fact}`,
);

/** Warns of what is unknown of stays that began and of people: evaluations and ESF reports leave them out. */
export const importWarnings = [
  `select 'participations.csv' as file, fact.column, count(*) filter (where fact.unknown)::int as rows,
      count(*)::int as of, min(s.id) filter (where fact.unknown) as example,
      'is unknown, and nothing is on record that says it as of entry' as reason
    from participation s
    cross join lateral (
      values ${AT_ENTRY.map((column) => `('${column}', s.${column} is null)`)}) fact ("column", unknown)
    where s.entered_on is not null
    group by fact.column having bool_or(fact.unknown) order by fact.column`,
  `select 'participants.csv' as file, 'education' as column, count(*) filter (where education is null)::int as rows,
      count(*)::int as of, min(id) filter (where education is null)::text as example,
      'is unknown: ISCED is missing' as reason
    from participant having bool_or(education is null)`,
];

/** Says how many records of entry the ESF takes for complete. */
export const importCompleteness = [
  `select 'participations.csv' as file, count(*) filter (where ${COMPLETE})::int as complete, count(*)::int as of,
      'stays that began have a complete record of entry: sex, age, labour status and education' as respect
    from participation s where s.entered_on is not null having count(*) > 0`,
];
