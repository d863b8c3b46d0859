import { expect, test } from 'vitest';
import { languageOf } from '../index.ts';

test.each([
  ['de', 'DE'],
  ['de-AT', 'DE'],
  ['DE-de,de;q=0.9,en;q=0.8', 'DE'],
  ['en-GB', 'EN'],
  ['en;q=0.7, de;q=0.8', 'DE'],
  ['fr, de;q=0.1', 'DE'],
  ['fr, tr;q=0.5', 'EN'],
  ['*', 'EN'],
  ['de;q=0', 'EN'],
  ['', 'EN'],
  ['?!;;,', 'EN'],
  [undefined, 'EN'],
])('Accept-Language: %s is answered in %s', (accepted, language) => {
  expect(languageOf({ 'accept-language': accepted })).toBe(language);
});
