import pg from 'pg';

const { builtins } = pg.types;
const OF_ARRAY: Readonly<Record<number, number>> = {
  1182: builtins.DATE,
  1016: builtins.INT8,
  1231: builtins.NUMERIC,
  1185: builtins.TIMESTAMPTZ,
};

const asIs = (text: string) => text;
const instant = (text: string) => text.replace(' ', 'T').replace(/\+00$/, 'Z');

function safeInteger(text: string) {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for an exact number.`);
  return value;
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.TEXT]: asIs,
  [builtins.DATE]: asIs,
  [builtins.TIMESTAMP]: instant,
  [builtins.TIMESTAMPTZ]: instant,
  [builtins.INT8]: safeInteger,
  [builtins.NUMERIC]: Number,
};

const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(1009 as never);

/** How values of PostgreSQL arrive: days and instants as ISO text, every number as a number. */
export const valueTypes = {
  getTypeParser(oid: number) {
    const element = parsers[OF_ARRAY[oid] ?? 0];
    if (element) return (text: string) => textArray(text).map((value) => (value === null ? null : element(value)));
    return parsers[oid] ?? pg.types.getTypeParser(oid);
  },
} as pg.CustomTypesConfig;
