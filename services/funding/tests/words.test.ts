import { labelOf } from '@dienstweg/cohorts';
import type { Language } from '@dienstweg/kit';
import { describe, expect, test } from 'vitest';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import { Say } from '../criteria/say.ts';
import { filterInWords } from '../criteria/words.ts';
import { enumValues, filtersOfOneCriterion } from './filters-of-one-criterion.ts';

/** Ids are called what they are. */
const NAMES = {
  of: (_: string, id: string) => id,
  programmes: (ids: readonly string[]) => ids.map((name) => ({ name, withParts: false })),
};
const inWords = (filter: CohortFilter, language: Language) => filterInWords(filter, new Say(language, NAMES));

test('of several values one is meant, of several consents all', () => {
  const anySex: CohortFilter = { person: { sex: ['FEMALE', 'DIVERSE'] } };
  const bothConsents: CohortFilter = { person: { consent: ['EMPLOYER_MATCHING', 'FOLLOW_UP'] } };
  expect(inWords(anySex, 'EN')).toMatch(/\w or \w/);
  expect(inWords(bothConsents, 'EN')).toMatch(/\w and \w/);
  expect(inWords(bothConsents, 'DE')).toMatch(/\w und \w/);
});

describe('A filter in words says what belongs together', () => {
  const takesPart: CohortFilter = { stay: { participating: true } };
  const permanent: CohortFilter = { work: { placement: { permanent: true } } };
  const women: CohortFilter = { person: { sex: ['FEMALE'] }, stay: { participating: false } };
  test.each<[string, CohortFilter, string, string]>([
    [
      'alternatives beside another condition',
      { any: [permanent, women], ...takesPart },
      'at least one of (began work or training, permanent; sex: Female and has left) and takes part',
      'mindestens eines von (hat Arbeit oder Ausbildung begonnen, unbefristet; ' +
        'Geschlecht: weiblich und ist ausgetreten) und nimmt teil',
    ],
    [
      'alternatives in alternatives, and what is not',
      { any: [{ all: [takesPart, { any: [women, permanent] }] }, { not: { any: [takesPart, permanent] } }] },
      'at least one of (takes part and at least one of (sex: Female and has left; began work or training, permanent); ' +
        'not (at least one of (takes part; began work or training, permanent)))',
      'mindestens eines von (nimmt teil und mindestens eines von (Geschlecht: weiblich und ist ausgetreten; ' +
        'hat Arbeit oder Ausbildung begonnen, unbefristet); ' +
        'nicht (mindestens eines von (nimmt teil; hat Arbeit oder Ausbildung begonnen, unbefristet)))',
    ],
    ['any of nothing', { any: [] }, 'is nobody', 'ist niemand'],
    [
      'any of nothing beside a condition',
      { any: [], ...takesPart },
      'is nobody and takes part',
      'ist niemand und nimmt teil',
    ],
    ['not everyone', { not: { all: [{}] } }, 'is nobody', 'ist niemand'],
    ['not nobody', { not: { any: [] } }, 'not (is nobody)', 'nicht (ist niemand)'],
    ['all of nothing', { all: [] }, 'ever entered a programme', 'je in ein Programm eingetreten'],
    ['all of nothing beside a condition', { all: [], ...takesPart }, 'takes part', 'nimmt teil'],
  ])('%s', (_, filter, english, german) => {
    expect(inWords(filter, 'EN')).toBe(`Counts everyone who: ${english}.`);
    expect(inWords(filter, 'DE')).toBe(`Zählt alle, für die gilt: ${german}.`);
  });
});

describe('Every criterion is said in both languages', () => {
  /** Values that no label has in it as they are. */
  const raw = enumValues
    .filter(
      ([type, value]) => !(['EN', 'DE'] as const).some((language) => labelOf(type, value, language).includes(value)),
    )
    .map(([, value]) => value);
  const HOLES = /[:(,]\s*[,;.)]|\(\s*\)|\s{2}|\s[,.;:)]|[{}]|undefined|null|object|NaN/;

  test.each(filtersOfOneCriterion)('%s', (_, filters) => {
    for (const filter of filters)
      for (const language of ['EN', 'DE'] as const) {
        const said = inWords(filter as CohortFilter, language);
        expect(said).not.toBe(inWords({}, language));
        expect(said).not.toMatch(HOLES);
        expect(raw.filter((value) => new RegExp(`\\b${value}\\b`).test(said))).toEqual([]);
        expect(said).not.toBe(inWords(filter as CohortFilter, language === 'EN' ? 'DE' : 'EN'));
      }
  });
});
