import pg from 'pg';

/** A value as SQL. */
export const sql = (value: unknown): string => {
  if (Array.isArray(value)) return `array[${value.map(sql).join()}]::text[]`;
  return typeof value === 'string' ? pg.escapeLiteral(value) : String(value);
};

/** Conditions that all hold; those of which nothing is asked are left out. */
export const every = (...conditions: (string | false | null | undefined)[]) =>
  conditions.filter(Boolean).join(' and ') || 'true';

type Asked = unknown;
const isAsked = (value: Asked) => value !== null && value !== undefined;

export const oneOfThese = (column: string, values: Asked) => isAsked(values) && `${column} = any(${sql(values)})`;

export const isIt = (claim: string, wanted: Asked) => isAsked(wanted) && (wanted ? `(${claim})` : `not (${claim})`);

export const inSpan = (column: string, span: Asked) => {
  const { from, until } = (span ?? {}) as { from?: string | null; until?: string | null };
  return every(from && `${column} >= ${sql(from)}`, until && `${column} < ${sql(until)}`);
};

export const inRange = (value: string, range: Asked) => {
  const { min, max } = (range ?? {}) as { min?: number | null; max?: number | null };
  return every(isAsked(min) && `${value} >= ${min}`, isAsked(max) && `${value} <= ${max}`);
};

export { isAsked };
