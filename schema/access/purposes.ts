import { isPersonal, type Scope, scopes } from './scopes.ts';

const PERSONAL = (Object.keys(scopes) as Scope[]).filter(isPersonal);
const CASEWORK = PERSONAL.filter((scope) => scope !== 'access-log:read');

/** Which personal data each purpose needs; nobody reads more for it (Zweckbindung, art. 5 (1) b GDPR). */
export const purposes = {
  /** Deciding on and steering the support of a person (Fallarbeit). */
  casework: CASEWORK,
  /** Accompanying a person from day to day (Coaching). */
  coaching: CASEWORK.filter((scope) => scope !== 'residence:read' && scope !== 'consents:read'),
  /** Proposing people to employers, which they have to agree to (Vermittlung an Arbeitgeber). */
  'employer-matching': ['participants:read', 'level:read', 'certificates:read', 'mobility:read'],
  /** Proving to a funder who took part, which they have to agree to (Berichte an Zuwendungsgeber). */
  'funder-reporting': [
    'participants:read',
    'participations:read',
    'enrolments:read',
    'certificates:read',
    'placements:read',
  ],
  /** Counting (Statistik); no single person is read for it. */
  statistics: [],
  /** Checking what was done and who looked at it (Prüfung). */
  audit: PERSONAL,
} satisfies Record<string, readonly Scope[]>;

export type Purpose = keyof typeof purposes;

/** The consent that people must have given before anyone reads them for a purpose; none where the law suffices. */
export const consentFor: Partial<Record<Purpose, string>> = {
  'employer-matching': 'EMPLOYER_MATCHING',
  'funder-reporting': 'FUNDER_REPORTING',
};
