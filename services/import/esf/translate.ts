import { createHash } from 'node:crypto';
import type { Operation } from '@dienstweg/funding';
import { isIsoDate } from '@dienstweg/kit';
import type { Published } from './published.ts';
import { cents, isoDay, type Shape } from './shape.ts';

/** A row of a list that is an operation, or what keeps it from being one. */
export type Translated = { at: number; operation: Operation } | { at: number; faults: string[] };

/**
 * Translates the rows of a list. An operation's id comes from what is published of it and, as a list may hold the very
 * same row several times, from how often it stood there before: every row is kept, so that sums match.
 */
export function translate(rows: Published[], shape: Shape, fund: string): Translated[] {
  const seen = new Map<string, number>();
  return rows.map(({ at, cells }) => {
    const print = fingerprint(fund, cells);
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    return translateRow(at, cells, shape, fund, `${print}-${ordinal}`);
  });
}

function translateRow(at: number, cells: Record<string, string>, shape: Shape, fund: string, id: string): Translated {
  const cell = (field: keyof Shape['columns']) => tidy(cells[shape.columns[field] ?? '']);
  const day = (field: 'fromOn' | 'untilOn') => cell(field) && isoDay(shape, cell(field)!);
  const [beneficiary, title, fromOn, untilOn] = [cell('beneficiary'), cell('title'), day('fromOn'), day('untilOn')];
  const eligible = cents(shape, cell('eligible') ?? '');
  const faults = [
    ...(beneficiary === null ? [`no ${shape.columns.beneficiary}`] : []),
    ...(title === null ? [`no ${shape.columns.title}`] : []),
    ...(eligible === null ? [`no amount in ${shape.columns.eligible}`] : []),
    ...(fromOn === null || isIsoDate(fromOn) ? [] : [`no day in ${shape.columns.fromOn}`]),
    ...(untilOn === null || isIsoDate(untilOn) ? [] : [`no day in ${shape.columns.untilOn}`]),
  ];
  if (beneficiary === null || title === null || eligible === null || faults.length > 0) return { at, faults };
  const category = cell('category')?.replace(/\.$/, '') ?? null;
  const [summary, district, country] = [cell('summary'), cell('district'), cell('country')];
  return {
    at,
    operation: { id, fund, beneficiary, title, summary, fromOn, untilOn, eligible, district, category, country },
  };
}

/** Lists pad cells with blanks and double them by accident; nothing else is touched. */
const tidy = (cell = '') => cell.replace(/\s+/g, ' ').trim() || null;

const fingerprint = (fund: string, cells: Record<string, string>) =>
  createHash('sha256')
    .update(JSON.stringify([fund, cells]))
    .digest('hex')
    .slice(0, 16);
