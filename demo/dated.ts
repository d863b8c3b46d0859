import type { Row } from './tables.ts';

/** By file: the day from which a row is known, and days in it that become known only when they have come. */
const DATED: Readonly<Record<string, readonly [since: string | null, ...later: string[]]>> = {
  participants: ['registered_on'],
  'residence-statuses': ['held_from', 'held_until'],
  'labour-statuses': ['held_from', 'held_until'],
  'german-records': ['recorded_on'],
  consents: ['granted_on', 'withdrawn_on'],
  participations: ['applied_on', 'admitted_on', 'entered_on', 'left_on'],
  interruptions: ['paused_from', 'paused_until'],
  referrals: ['referred_on', 'taken_up_on'],
  'block-uses': ['used_from', 'used_until'],
  coachings: ['coached_from', 'coached_until'],
  contacts: ['held_on'],
  'support-plans': ['agreed_on'],
  'plan-goals': ['set_on', 'settled_on'],
  enrolments: ['requested_on', 'confirmed_on', 'attended_from', 'ended_on'],
  attendances: ['held_on'],
  'practical-phases': ['practised_from', 'practised_until'],
  'exam-attempts': ['held_on'],
  certificates: ['issued_on'],
  vacancies: ['opened_on', 'closed_on'],
  'event-registrations': ['registered_on'],
  engagements: ['engaged_from', 'engaged_until'],
  placements: ['agreed_on', 'started_on', 'ended_on'],
  'job-commitments': ['offered_on', 'binding_on', 'settled_on'],
  expenditures: ['spent_on'],
  'payment-claims': ['claimed_on', 'paid_on'],
  'proofs-of-use': [null, 'submitted_on', 'accepted_on'],
  'indicator-readings': ['as_of'],
};

/** The row as it is known on the day; null where nothing of it is. */
export function knownOn(today: string, file: string, row: Row): Row | null {
  const [since, ...later] = DATED[file] ?? [];
  const isToCome = (column: string) => String(row[column] ?? '') > today;
  if (since && isToCome(since)) return null;
  const unknown = later.filter(isToCome);
  return unknown.length ? { ...row, ...Object.fromEntries(unknown.map((column) => [column, null])) } : row;
}
