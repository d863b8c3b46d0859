import { badUserInput } from './errors.ts';
import { dayAfter, today } from './today.ts';

export interface Span {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** The span that a list is asked for, either by its days or as so many days from today on; refuses both at once. */
export function spanAsked(during: Span | null | undefined, nextDays: number | null | undefined): Span {
  if (nextDays == null) return during ?? {};
  if (during) throw twoSpans();
  if (nextDays < 1) throw noDays();
  return { from: today(), until: dayAfter(today(), nextDays) };
}

const twoSpans = () =>
  badUserInput({
    EN: 'where: give a span or `nextDays`, not both.',
    DE: 'where: Geben Sie einen Zeitraum oder `nextDays` an, nicht beides.',
  });

const noDays = () => badUserInput({ EN: 'nextDays: give at least 1.', DE: 'nextDays: Geben Sie mindestens 1 an.' });
