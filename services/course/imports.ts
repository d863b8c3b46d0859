const withoutOccupation = (file: string, column: string, qualifications: string) =>
  `select '${file}' as file, '${column}' as column, count(*) filter (where ${column} is null)::int as rows,
      count(*)::int as of, min(id) filter (where ${column} is null) as example,
      'is unknown although it is a qualification: KldB is missing' as reason
    from ${qualifications} = 'QUALIFICATION' having bool_or(${column} is null)`;

/** Warns of qualifications of which nobody can say for which occupation: no vacancy that asks for one finds them. */
export const importWarnings = [
  withoutOccupation('courses.csv', 'goal_occupation', 'course where certificate_kind'),
  withoutOccupation('certificates.csv', 'occupation', 'certificate where kind'),
];
