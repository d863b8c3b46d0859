import { expect, test } from '@jest/globals';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import { inWords } from '../criteria/words.ts';

test('of several values one is meant, of several consents all', () => {
  const anySex: CohortFilter = { participant: { sex: ['FEMALE', 'DIVERSE'] } };
  const bothConsents: CohortFilter = { participant: { consent: ['EMPLOYER_MATCHING', 'FOLLOW_UP'] } };
  expect(inWords(anySex, 'EN')).toMatch(/\w or \w/);
  expect(inWords(bothConsents, 'EN')).toMatch(/\w and \w/);
  expect(inWords(bothConsents, 'DE')).toMatch(/\w und \w/);
});
