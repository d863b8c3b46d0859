const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** SQL of the group of a nationality (ISO 3166-1 alpha-2): German, another state of the EU, any other, unknown. */
export const nationalityGroup = (column: string) =>
  `case when ${column} is null then 'UNKNOWN' when ${column} = 'DE' then 'GERMAN'
    when ${column} in (${EU.map((code) => `'${code}'`).join()}) then 'EU' else 'NON_EU' end`;
