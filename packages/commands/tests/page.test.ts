import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importPage } from '../import-page/page.ts';

it('finds docs/import.md as `npm run docs:import` would write it', () => {
  expect(readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8')).toBe(importPage());
});
