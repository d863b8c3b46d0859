// SQL expressions whose value is drawn anew in every row.

/** One of the values; null stands for itself. */
export const pick = (values: readonly (string | number | boolean | null)[]) =>
  `(array[${values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join()}])[1
    + floor(random() * ${values.length})::int]`;

/** True as often as told, from 0 to 1. */
export const chance = (share: number) => `random() < ${share}`;

/** The expression as often as told, else null. */
export const maybe = (share: number, expression: string) => `case when ${chance(share)} then ${expression} end`;

/** A day of every tenth of four years, so that days of different things and of filters often meet. */
export const day = `(date '2019-01-01' + 10 * floor(random() * 146)::int)`;

/** A day up to as many tens of days later. */
export const later = (from: string, tens: number, least = 0) =>
  `(${from} + 10 * (${least} + floor(random() * ${tens}))::int)`;

/** An id that tells nothing of the order in which rows were made. */
export const id = 'md5(random()::text)';

/** The values as rows. */
export const each = (values: readonly string[]) => `unnest(array[${values.map((value) => `'${value}'`).join()}])`;

/** The numbers of that many people, with gaps, and of a tenth more who are strangers, as rows. */
export const numbers = (people: number) =>
  `(select n * 3 - n % 2 person from generate_series(1, ${Math.round(people * 1.1)}) n) numbered`;
