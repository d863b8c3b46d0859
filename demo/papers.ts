import { HORIZON, plusDays } from './days.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';

/** Levels of German at entry, from none upwards. */
export const LEVELS = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;

/** What a person agreed to at registration, and has withdrawn since. */
export function recordConsents(
  tables: Tables,
  random: Random,
  { number, registered }: { number: number; registered: string },
) {
  const given = [
    'CASEWORK',
    ...random.some(['FUNDER_REPORTING', 'EMPLOYER_MATCHING', 'FOLLOW_UP'], random.whole(0, 2)),
  ];
  for (const [i, purpose] of given.entries())
    tables.add('consents', {
      id: `co-${number}-${i + 1}`,
      participant_id: number,
      purpose,
      granted_on: registered,
      withdrawn_on: i > 0 && random.chance(0.04) ? plusDays(registered, 90) : null,
    });
}

/** How well a person knew German at registration, and what a later certificate shows. */
export function recordGerman(
  tables: Tables,
  random: Random,
  { number, level, entered, registered }: { number: number; level: string; entered: string; registered: string },
) {
  const record = (i: number, found: string, evidence: string, on: string) =>
    tables.add('german-records', {
      id: `gr-${number}-${i}`,
      participant_id: number,
      level: found,
      skill: 'OVERALL',
      evidence,
      recorded_on: on,
    });
  record(1, level, random.weighted({ PLACEMENT_TEST: 5, ASSESSMENT: 4, SELF_REPORTED: 1 }), registered);
  const next = LEVELS[LEVELS.indexOf(level as (typeof LEVELS)[number]) + 1];
  const later = plusDays(entered, random.whole(120, 400));
  if (next && later <= HORIZON && random.chance(0.45)) record(2, next, 'CERTIFICATE', later);
}
