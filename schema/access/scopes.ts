/** How closely data touch a person: what a record of processing activities calls their category (Datenkategorie). */
export type DataClass =
  /** Money and organisation; nobody's data. */
  | 'ORGANISATION'
  /** Numbers of people. */
  | 'COUNT'
  /** Describes or identifies one person. */
  | 'PERSONAL'
  /** Asks for particular care: special categories (art. 9 GDPR), children, protected records. */
  | 'SENSITIVE';

/** What a viewer may be allowed to see or do, by the word that `@access` uses for it (Berechtigungen). */
export const scopes = {
  'counts:read': 'COUNT',
  'tallies:read': 'COUNT',
  'questions:free': 'COUNT',
  'money:read': 'ORGANISATION',
  'readings:write': 'ORGANISATION',
  'schema:read': 'ORGANISATION',
  'participants:read': 'PERSONAL',
  'identity:read': 'PERSONAL',
  'family:read': 'SENSITIVE',
  'residence:read': 'SENSITIVE',
  'level:read': 'PERSONAL',
  'german:read': 'PERSONAL',
  'labour:read': 'PERSONAL',
  'mobility:read': 'PERSONAL',
  'participations:read': 'PERSONAL',
  'counselling:read': 'SENSITIVE',
  'consents:read': 'PERSONAL',
  'enrolments:read': 'PERSONAL',
  'certificates:read': 'PERSONAL',
  'placements:read': 'PERSONAL',
  'access-log:read': 'SENSITIVE',
  'protected:read': 'SENSITIVE',
} as const satisfies Record<string, DataClass>;

export type Scope = keyof typeof scopes;

/** Whether a scope opens data of single persons, for which a purpose is needed. */
export const isPersonal = (scope: Scope) => scopes[scope] === 'PERSONAL' || scopes[scope] === 'SENSITIVE';
