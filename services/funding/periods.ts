import { daysUntil } from '@dienstweg/kit';

/** Share of a period, both days included, that has passed at the end of a day. */
export function shareElapsed(from: string, until: string, asOf: string): number {
  return Math.min(Math.max((daysUntil(from, asOf) + 1) / (daysUntil(from, until) + 1), 0), 1);
}
