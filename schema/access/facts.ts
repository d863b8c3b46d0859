import type { Scope } from './scopes.ts';

type Service = 'participant' | 'course' | 'employer';

/** What facts of a filter tell of everyone who meets them, where it is not what the others of their service tell. */
const told: Readonly<Record<Service, Readonly<Record<string, Scope>>>> = {
  participant: {
    contact: 'counselling:read',
    planGoal: 'counselling:read',
    ageAtEntry: 'identity:read',
    labourStatusAtEntry: 'labour:read',
    educationAtEntry: 'labour:read',
    afterLeaving: 'labour:read',
    gained: 'certificates:read',
    sex: 'identity:read',
    age: 'identity:read',
    children: 'family:read',
    germanAtLeast: 'level:read',
    residenceStatus: 'residence:read',
    labourStatus: 'labour:read',
    education: 'labour:read',
    nationality: 'identity:read',
    consent: 'consents:read',
    livesWithin: 'identity:read',
    livesBeyond: 'identity:read',
    district: 'identity:read',
  },
  course: { certified: 'certificates:read' },
  employer: {},
};
const others = {
  participant: 'participations:read',
  course: 'enrolments:read',
  employer: 'placements:read',
} satisfies Record<Service, Scope>;

/** All scopes that filters may take. */
export const scopesAskedFor: readonly Scope[] = [
  ...new Set([told, { others }].flatMap((facts) => Object.values(facts)).flatMap((each) => Object.values(each))),
];

/** Scopes that it takes to be told who meets some facts of a service, as filters name them; that somebody ever entered a programme takes none. */
export function scopesOfFacts(service: string, facts: readonly string[]): Scope[] {
  const known = service as Service;
  const narrower = known === 'participant' ? facts : facts.filter((fact) => fact !== 'programmes');
  if (narrower.length === 0) return known === 'participant' ? [] : [others[known]];
  return narrower.map((fact) => told[known][fact] ?? others[known]);
}
