import type { Target } from '@dienstweg/cohorts';
import { daysUntil } from '@dienstweg/kit';
import type { TargetProgress } from '../__generated__/resolvers.ts';

/** How a target stands. */
export type Progress = Required<Pick<TargetProgress, 'value' | 'status' | 'neededPerMonth' | 'forecast'>>;

const DAYS_A_MONTH = 365.25 / 12;

/**
 * How many people count: exactly, which decides whether a target is met, and rounded where numbers are, for all else.
 */
export interface Counted {
  readonly exact: number;
  readonly disclosed: number;
}

/** How a target stands on a day by which so many people count. */
export function progressOf({ operator, value: wanted, from, due }: Target, counted: Counted, asOf: string): Progress {
  const { exact, disclosed: value } = counted;
  const floor = operator === 'AT_LEAST';
  const elapsed = daysUntil(from, asOf) + 1;
  const left = daysUntil(asOf, due);
  const forecast = elapsed < 1 || left < 0 ? null : hundredths((value * (elapsed + left)) / elapsed);
  return {
    value,
    status: statusOf(floor ? exact >= wanted : exact <= wanted, floor, forecast, wanted, left),
    neededPerMonth: floor && left > 0 ? hundredths((Math.max(wanted - value, 0) / left) * DAYS_A_MONTH) : null,
    forecast,
  };
}

function statusOf(holds: boolean, floor: boolean, forecast: number | null, wanted: number, left: number) {
  if (holds && (floor || left < 0)) return 'MET';
  if (!holds && (!floor || left < 0)) return 'MISSED';
  if (forecast === null) return 'UNDEFINED';
  return (floor ? forecast >= wanted : forecast <= wanted) ? 'ON_TRACK' : 'AT_RISK';
}

const hundredths = (number: number) => Math.round(number * 100) / 100;
