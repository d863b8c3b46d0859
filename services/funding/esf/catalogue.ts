import { readFileSync } from 'node:fs';
import type { Language } from '@dienstweg/kit';
import type { CohortFilter, CommonIndicatorKind, CountingRules } from '../__generated__/resolvers.ts';

export type Words = Readonly<Record<Language, string>>;

/** What a common indicator counts, in one version. */
export interface Version {
  readonly version: number;
  /** Whom it counts, whenever they entered or left; null where the data cannot tell. */
  readonly counts: CohortFilter | null;
  /** Which note says what the data cannot tell. */
  readonly note: string | null;
}

/** A common indicator as its catalogue holds it, in the version in force. */
export interface Definition extends Version {
  readonly code: string;
  readonly kind: CommonIndicatorKind;
  readonly title: Words;
  /** What it counted before, newest first. */
  readonly earlier?: readonly Version[];
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
