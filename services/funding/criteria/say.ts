import { labelOf } from '@dienstweg/cohorts';
import type { Language } from '@dienstweg/kit';
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

  /** Values of an enum by their labels, any others as they are. */
  labels(type: string, values: readonly string[], joined: string): string {
    const labels = values.map((value) => labelOf(type, value, this.language));
    return labels.length < 2
      ? (labels[0] ?? this.in('nobody', 'niemand'))
      : `${labels.slice(0, -1).join(', ')} ${joined} ${labels.at(-1)}`;
  }

  span({ from, until }: DateRange): string {
    return [
      ...(from ? [` ${this.in('from', 'ab')} ${from}`] : []),
      ...(until ? [` ${this.in('until before', 'bis vor')} ${until}`] : []),
    ].join('');
  }

  range({ min, max }: IntRange): string {
    if (min == null && max == null) return this.in('recorded', 'bekannt');
    if (min != null && max != null) return `${min} ${this.in('to', 'bis')} ${max}`;
    return min == null ? `${this.in('at most', 'höchstens')} ${max}` : `${this.in('at least', 'mindestens')} ${min}`;
  }
}
