import type { Language } from '@dienstweg/kit';

const LOCALES = { DE: 'de', EN: 'en' } as const;

/** A month such as `2015-02` in words: `February 2015`, Februar 2015. */
export function monthInWords(key: string, language: Language): string {
  const first = new Date(`${key}-01T00:00:00Z`);
  return first.toLocaleDateString(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A quarter such as `2015-Q1` in words: `1st quarter 2015`, 1. Quartal 2015. */
export function quarterInWords(key: string, language: Language): string {
  const [year, quarter] = key.split('-Q') as [string, string];
  return language === 'DE' ? `${quarter}. Quartal ${year}` : `${ORDINALS[quarter]} quarter ${year}`;
}

const ORDINALS: Readonly<Record<string, string>> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th' };
