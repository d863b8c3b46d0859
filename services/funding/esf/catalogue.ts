import { readFileSync } from 'node:fs';
import type { Language } from '@dienstweg/kit';
import type { CohortFilter, CommonIndicatorKind, CountingRules } from '../__generated__/resolvers.ts';

export type Words = Readonly<Record<Language, string>>;

/** A common indicator as its catalogue holds it. */
export interface Definition {
  readonly code: string;
  readonly version: number;
  readonly kind: CommonIndicatorKind;
  readonly title: Words;
  /** Whom it counts, whenever they entered or left; null where the data cannot tell. */
  readonly counts: CohortFilter | null;
  /** Which note says what the data cannot tell. */
  readonly note: string | null;
}

/** The common indicators of one regulation, by code. */
export interface Catalogue {
  readonly regulation: string;
  readonly indicators: readonly Definition[];
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`catalogue/${name}.json`, import.meta.url), 'utf8'));

export const catalogues: Readonly<Record<CountingRules, Catalogue>> = {
  ESF_2014_2020: read('ESF_2014_2020'),
  ESF_PLUS_2021_2027: read('ESF_PLUS_2021_2027'),
};

export const notes: Readonly<Record<string, Words>> = read('notes');
