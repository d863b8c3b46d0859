import { snakeCase } from './names.ts';

const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(',');

/** A check that a text column holds one of these values; it is named `<table>_<column>_known`. */
export const oneOf = (property: string, values: readonly string[]) => ({
  expression: `${snakeCase(property)} in (${quoted(values)})`,
});

/** A check that a text array holds only these values; it is named `<table>_<column>_known`. */
export const someOf = (property: string, values: readonly string[]) => ({
  expression: `${snakeCase(property)} <@ array[${quoted(values)}]::text[]`,
});
