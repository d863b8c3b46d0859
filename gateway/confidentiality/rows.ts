/** Rows of numbers modulo a prime, so that elimination stays exact: a combination of counts that holds at all holds modulo it. */
export type Row = Int32Array;

/** Its square is still a safe product of 32 bits. */
const PRIME = 46_337;

export const rowOf = (width: number, columns: readonly number[]): Row => {
  const row = new Int32Array(width);
  for (const column of columns) row[column] = 1;
  return row;
};

/** Takes so many times another row away from a row. */
export function take(row: Row, times: number, other: Row) {
  if (times === 0) return;
  const factor = PRIME - times;
  for (let i = 0; i < row.length; i++)
    if (other[i] !== 0) row[i] = ((row[i] as number) + factor * (other[i] as number)) % PRIME;
}

/** The row, scaled so that it has 1 at the column. */
export function scaled(row: Row, column: number): Row {
  const factor = inverse(row[column] as number);
  return row.map((value) => (value * factor) % PRIME);
}

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = PRIME - 2; exponent > 0; exponent >>>= 1) {
    if (exponent & 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** A number that follows from the row without its pivot: of the opposite row it is the negative, of others hardly ever. */
export function markOf(row: Row, pivot: number): number {
  let [mark, weight] = [0, 1];
  for (let i = 0; i < row.length; i++) {
    weight = (weight * 3) % PRIME;
    if (i !== pivot) mark = (mark + (row[i] as number) * weight) % PRIME;
  }
  return mark > PRIME / 2 ? mark - PRIME : mark;
}

/** Whether two rows come to nothing together, but for these columns. */
export const areOpposite = (one: Row, other: Row, besides: readonly number[]) =>
  one.every((value, column) => besides.includes(column) || (value + (other[column] as number)) % PRIME === 0);
