import { type Language, labelOf } from '@dienstweg/kit';
import type { DateRange, IntRange } from '../__generated__/resolvers.ts';

/** How values are said in one language. */
export class Say {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  in(en: string, de: string): string {
    return this.language === 'DE' ? de : en;
  }

  /** Words that stand only where a value is given. */
  where<V>(value: V | null | undefined, words: (value: V) => string): string {
    return value === null || value === undefined ? '' : words(value);
  }

  /** Values of which one has to hold, or by `joined` all. */
  list(values: readonly string[], joined = this.in('or', 'oder')): string {
    return values.length < 2
      ? (values[0] ?? this.in('nobody', 'niemand'))
      : `${values.slice(0, -1).join(', ')} ${joined} ${values.at(-1)}`;
  }

  labels(type: string, values: readonly string[], joined?: string): string {
    return this.list(
      values.map((value) => labelOf(type, value, this.language)),
      joined,
    );
  }

  span({ from, until }: DateRange): string {
    return [
      this.where(from, (day) => ` ${this.in('from', 'ab')} ${day}`),
      this.where(until, (day) => ` ${this.in('until before', 'bis vor')} ${day}`),
    ].join('');
  }

  range({ min, max }: IntRange): string {
    if (min == null && max == null) return this.in('recorded', 'bekannt');
    if (min != null && max != null) return `${min} ${this.in('to', 'bis')} ${max}`;
    return min == null ? `${this.in('at most', 'höchstens')} ${max}` : `${this.in('at least', 'mindestens')} ${min}`;
  }
}
