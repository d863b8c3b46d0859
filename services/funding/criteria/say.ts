import { labelOf } from '@dienstweg/cohorts';
import { dayAfter, type Language } from '@dienstweg/kit';
import type { IntRange, PeriodInput } from '../__generated__/resolvers.ts';
import type { Names } from './names.ts';

const DAYS = {
  DE: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  EN: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};
const NUMBERS = { DE: new Intl.NumberFormat('de-DE'), EN: new Intl.NumberFormat('en-GB') };

/** How values are said in one language. */
export class Say {
  readonly language: Language;
  readonly names: Names;

  constructor(language: Language, names: Names) {
    this.language = language;
    this.names = names;
  }

  in(en: string, de: string): string {
    return this.language === 'DE' ? de : en;
  }

  /** Any of some words; with commas between them one could not tell where one ends that has a comma itself. */
  any(words: readonly string[]): string {
    return words.join(this.in(' or ', ' oder ')) || this.in('none', 'keines');
  }

  all(words: readonly string[]): string {
    return words.join(this.in(' and ', ' und ')) || this.in('none', 'keines');
  }

  number(value: number): string {
    return NUMBERS[this.language].format(value);
  }

  label(type: string, value: string): string {
    return labelOf(type, value, this.language);
  }

  programmes(ids: readonly string[]): string {
    const parts = this.in(' with its parts', ' mit allen Teilen');
    return this.any(this.names.programmes(ids).map(({ name, withParts }) => (withParts ? `${name}${parts}` : name)));
  }

  day(day: string): string {
    return DAYS[this.language].format(new Date(day));
  }

  /** A half-open span by its first and its last day. */
  span({ from, until }: PeriodInput): string {
    return [
      ...(from ? [` ${this.in('from', 'ab')} ${this.day(from)}`] : []),
      ...(until ? [` ${this.in('until', 'bis')} ${this.day(dayAfter(until, -1))}`] : []),
    ].join('');
  }

  range({ min, max }: IntRange): string {
    if (min == null && max == null) return this.in('recorded', 'bekannt');
    if (min != null && max != null) return min === max ? `${min}` : `${min} ${this.in('to', 'bis')} ${max}`;
    return min == null ? `${this.in('at most', 'höchstens')} ${max}` : `${this.in('at least', 'mindestens')} ${min}`;
  }
}
