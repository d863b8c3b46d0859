import type { Criteria } from '@dienstweg/cohorts';
import { badUserInput } from '@dienstweg/kit';

const MOST_DAYS = 100;

/** What one day of a series is about. */
export interface OnDay<About> {
  readonly on: string;
  readonly about: About;
}

/** One point of a series for each of the days. BAD_USER_INPUT for too many. */
export function seriesOf<About>(days: readonly string[], about: About): OnDay<About>[] {
  if (days.length > MOST_DAYS)
    throw badUserInput({
      EN: `on: a series has at most ${MOST_DAYS} days, not ${days.length}.`,
      DE: `on: Eine Zeitreihe hat höchstens ${MOST_DAYS} Tage, nicht ${days.length}.`,
    });
  return days.map((on) => ({ on, about }));
}

/** The same a year before; of a leap day, as of the day before it. */
export const yearBefore = <About>({ on, about }: OnDay<About>): OnDay<About> => ({
  on: `${String(Number(on.slice(0, 4)) - 1).padStart(4, '0')}${on.slice(4).replace('-02-29', '-02-28')}`,
  about,
});

/** Whom something means on a day of a series. */
export const meantOn = (on: string, criteria: Criteria) => ({
  criteria: { ...criteria, asOf: on, isOfSeries: true } as const,
});
