import { createHash } from 'node:crypto';
import type { Operation } from '@dienstweg/funding';
import { isKeepable } from '@dienstweg/kit';
import { cents, isoDay } from './notation.ts';
import type { Published } from './published.ts';
import { type Shape, tidy } from './shape.ts';

/** A row of a list that is an operation, or what keeps it from being one. */
export type Translated = { at: number; operation: Operation } | { at: number; faults: string[] };

type Read = Omit<Operation, 'id' | 'fund'>;
type Field = keyof Shape['columns'];

/**
 * Translates the rows of a list. An operation's id comes from what is published of it, from how that was read and, as a
 * list may hold the very same row several times, from how often it stood there before: every row is kept, so that sums
 * match.
 */
export function translate(rows: Published[], shape: Shape, fund: string): Translated[] {
  const seen = new Map<string, number>();
  return rows.map(({ at, cells, fault }) => {
    const read = fault ? [fault] : readRow(cells, shape);
    if (Array.isArray(read)) return { at, faults: read };
    const print = fingerprint([fund, cells, read]);
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    return { at, operation: { id: `${print}-${ordinal}`, fund, ...read } };
  });
}

const DAYS = ['fromOn', 'untilOn'] as const;
const TEXTS = ['beneficiary', 'title', 'summary', 'district', 'category', 'country'] as const;
/** It is indexed, and PostgreSQL indexes no more than 2,700 bytes. */
const LONGEST_CATEGORY = 500;

/** Reads the cells of a row, or tells what is wrong with them. */
function readRow(cells: Record<string, string>, shape: Shape): Read | string[] {
  const { columns } = shape;
  const cell = (field: Field) => tidy(cells[columns[field] ?? ''] ?? '') || null;
  const day = (field: Field) => isoDay(shape, cell(field) ?? '');
  const [beneficiary, title, eligible] = [cell('beneficiary'), cell('title'), cents(shape, cell('eligible') ?? '')];
  const category = cell('category')?.replace(/\.$/, '') ?? null;
  const faults = [
    ...(beneficiary === null ? [`no ${columns.beneficiary}`] : []),
    ...(title === null ? [`no ${columns.title}`] : []),
    ...(eligible === null ? [`no amount in ${columns.eligible}`] : []),
    ...DAYS.filter((field) => cell(field) && !day(field)).map((field) => `no day in ${columns[field]}`),
    ...TEXTS.filter((field) => !isKeepable(cell(field) ?? '')).map(
      (field) => `a character that cannot be kept in ${columns[field]}`,
    ),
    ...((category?.length ?? 0) > LONGEST_CATEGORY ? [`no category in ${columns.category}`] : []),
  ];
  if (beneficiary === null || title === null || eligible === null || faults.length > 0) return faults;
  const [fromOn, untilOn, summary] = [day('fromOn'), day('untilOn'), cell('summary')];
  const [district, country] = [cell('district'), cell('country')];
  return { beneficiary, title, summary, fromOn, untilOn, eligible, district, category, country };
}

const fingerprint = (published: unknown) =>
  createHash('sha256').update(JSON.stringify(published)).digest('hex').slice(0, 16);
