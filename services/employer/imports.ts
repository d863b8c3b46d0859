/** Warns of vacancies of which nobody can say for which occupation. */
export const importWarnings = [
  `select 'vacancies.csv' as file, 'occupation' as column, count(*) filter (where occupation is null)::int as rows,
      count(*)::int as of, min(id) filter (where occupation is null) as example,
      'is unknown: KldB is missing' as reason
    from vacancy having bool_or(occupation is null)`,
];
