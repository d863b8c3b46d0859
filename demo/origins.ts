import type { Random } from './random.ts';

/** First languages by nationality. */
const ASYLUM = { SY: ['ar', 'ku'], AF: ['fa'], IR: ['fa'], IQ: ['ar', 'ku'], ER: ['ti'], SO: ['so'], NG: ['en'] };
const THIRD_COUNTRIES = { ...ASYLUM, TR: ['tr', 'ku'], UA: ['uk', 'ru'], KZ: ['ru'], GH: ['en'], MA: ['ar'] };
const EUROPEAN_UNION = { RO: ['ro'], BG: ['bg'], PL: ['pl'], IT: ['it'], GR: ['el'] };
const GERMAN = { DE: ['tr', 'ru', 'ar', 'fa'] };

const BY_RESIDENCE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  GERMAN_CITIZEN: GERMAN,
  EU_CITIZEN: EUROPEAN_UNION,
  DULDUNG: ASYLUM,
  AUFENTHALTSGESTATTUNG: ASYLUM,
};

/** A nationality and a first language that go with a residence status. */
export function originOf(random: Random, residence: string) {
  const [nationality, languages] = random.one(Object.entries(BY_RESIDENCE[residence] ?? THIRD_COUNTRIES));
  return { nationality, first_language: random.one(languages) };
}
