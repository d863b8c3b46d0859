import { type Purpose, purposes } from './purposes.ts';
import { type Scope, scopes } from './scopes.ts';

const CASEWORK = [
  'counts:read',
  'tallies:read',
  'participants:read',
  'identity:read',
  'family:read',
  'residence:read',
  'level:read',
  'german:read',
  'labour:read',
  'mobility:read',
  'participations:read',
  'counselling:read',
  'consents:read',
  'enrolments:read',
  'certificates:read',
  'placements:read',
] as const satisfies readonly Scope[];

/**
 * What each role may see, of the programmes that its bearer has. Who has several roles may see what any of them may.
 */
export const roles = {
  /** Published questions only, answered in rounded numbers (Statistikstelle). */
  statistics: ['counts:read'],
  /** Any question about numbers of own programmes, nobody by name; each goes on record (Controlling). */
  controller: ['counts:read', 'tallies:read', 'questions:free', 'money:read', 'readings:write'],
  /** People of own programmes; where a programme says so, only those whom the coach accompanies now (Coach). */
  coach: CASEWORK,
  /** People of own programmes (Fallmanagement). */
  caseworker: CASEWORK,
  /** Profiles of people who agreed to that: level, certificates, how far they travel (Arbeitgeberservice). */
  'employer-contact': [
    'counts:read',
    'tallies:read',
    'participants:read',
    'level:read',
    'certificates:read',
    'mobility:read',
  ],
  /** Who is in which course, and who waits (Kursplanung). */
  'course-planner': [
    'counts:read',
    'tallies:read',
    'participants:read',
    'level:read',
    'enrolments:read',
    'certificates:read',
  ],
  /** Runs with their accreditation, and published questions such as those about interruptions (Qualitätssicherung). */
  'quality-officer': ['counts:read'],
  /** Money, and published questions about the programmes that it pays (Zuwendungssachbearbeitung). */
  'funding-officer': ['counts:read', 'tallies:read', 'money:read', 'readings:write'],
  /** Reads everything; all of it goes on record (Revision). */
  auditor: (Object.keys(scopes) as Scope[]).filter((scope) => !['schema:read', 'readings:write'].includes(scope)),
  /** Records of employees and their relatives, beside another role (Sonderzuständigkeit). */
  'protected-records': ['protected:read'],
  /** The schema, and free documents; no people. */
  developer: ['schema:read'],
} satisfies Record<string, readonly Scope[]>;

export type Role = keyof typeof roles;

/** What bearers of each role read people for; for any other purpose the role opens nobody's data. */
export const readsFor: Readonly<Record<Role, readonly Purpose[]>> = {
  statistics: [],
  controller: [],
  coach: ['coaching', 'employer-matching'],
  caseworker: ['casework', 'coaching', 'employer-matching', 'funder-reporting'],
  'employer-contact': ['employer-matching'],
  'course-planner': ['casework', 'funder-reporting'],
  'quality-officer': [],
  'funding-officer': [],
  auditor: ['audit'],
  'protected-records': Object.keys(purposes) as Purpose[],
  developer: [],
};
