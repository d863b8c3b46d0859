import { type DomainError, forbidden, unauthorized } from '@dienstweg/kit';
import { isReadWithin, purposeRequired, sightOf, type Viewer } from '@dienstweg/protection';
import { grantOf, type Role, readsFor, type Scope } from '@dienstweg/schema/access';
import { publishedQuestions } from '@dienstweg/schema/documents';
import type { Criteria, Fact } from './criteria.ts';
import { refuseOtherDays } from './reporting-days.ts';

/** Who asks for a number of people, and how. */
export interface Asker {
  readonly viewer: Viewer;
  /** Whether the document is a published question: reviewed, and the same for everybody. */
  readonly published: boolean;
  /** Numbers of other programmes' people are told to the nearest multiple of this. */
  readonly base: number;
}

/** What a number is about: whose people, and what it tells of them. */
export type Subject = Pick<Criteria, 'within' | 'facts' | 'covered'>;

/**
 * On what footing somebody is told a number (docs/disclosure.md): as one who may list these people, as controller of these
 * programmes, as one who pays for them, or as anybody.
 */
export type Audience = 'LISTING' | 'CONTROLLING' | 'FUNDING' | 'PUBLIC';

/** Throws FORBIDDEN with the published questions, or what right is lacking, where no such number is told to the viewer. */
export function audienceOf({ viewer, published }: Asker, { within, facts, covered }: Subject): Audience {
  const lists = isReadWithin(viewer, { within }) && listsPeople(viewer);
  const isOwn = isReadWithin({ programmes: covered ?? viewer.programmes }, { within });
  if (lists && reads(viewer, facts)) return 'LISTING';
  if (isOwn && controls(viewer)) return 'CONTROLLING';
  if (!published) throw lists ? lacking(viewer, facts) : publishedOnly();
  return isOwn && holds(viewer, 'funding-officer') ? 'FUNDING' : 'PUBLIC';
}

/** To what multiple a number of a day is rounded for an audience; 1 where it is told as it is. Throws where it is not told. */
export function roundingFor(audience: Audience, { base }: Asker, asOf: string): number {
  if (audience !== 'PUBLIC') return 1;
  refuseOtherDays(asOf);
  return base;
}

/** Whether protected people and those whose data are restricted are counted in a sum. */
export type CountedToo = readonly [protectedToo: boolean, restrictedToo: boolean];

/** Who is counted in a sum that is kept of some programmes (null: of all), a fixed table, as it is told to somebody. FORBIDDEN for whoever is told rounded numbers, since sums change from day to day. */
export function talliedFor(asker: Asker, within: readonly string[] | null): CountedToo {
  const audience = audienceOf({ ...asker, published: true }, { within, facts: [] });
  if (audience === 'PUBLIC')
    throw forbidden('Sums of today are told of your own programmes only. Ask for a cohort as of a reporting day.');
  const { protectedToo, restrictedToo } = sightOf(asReader(asker.viewer));
  return audience === 'LISTING' ? [protectedToo, restrictedToo] : [true, true];
}

/** Whether a viewer may read all facts of a person that these are. */
export function reads({ roles, purpose }: Viewer, facts: readonly Fact[]) {
  const grant = grantOf(roles, purpose);
  return facts.every(({ scope }) => grant.has(scope));
}

/** Refuses what tells facts of a person that the viewer may not read. */
export function refuseUnread(viewer: Viewer, facts: readonly Fact[]) {
  if (!reads(viewer, facts)) throw lacking(viewer, facts);
}

/** Whether a viewer may ask any question about numbers; each goes on record. */
export const controls = ({ roles, purpose }: Viewer) => grantOf(roles, purpose).has('questions:free');

/** Ids within which a cohort is counted that names no programme around it: those that the viewer works for, where it names no others; null for everywhere. */
export function countedWithin(
  viewer: Viewer,
  named: readonly string[] = [],
  covered = viewer.programmes,
): readonly string[] | null {
  if (!listsPeople(viewer) && !countsInParts(viewer)) return null;
  return covered && isReadWithin({ programmes: covered }, { within: named }) ? covered : null;
}

/** Whether the programmes of a viewer stand for their parts as well: for whoever controls or pays them. */
export const countsInParts = (viewer: Viewer) => controls(viewer) || holds(viewer, 'funding-officer');

const listsPeople = (viewer: Viewer) => sightOf(asReader(viewer)).programmes?.length !== 0;

const holds = ({ roles }: Viewer, role: Role) => roles.includes(role);

const readers = new WeakMap<Viewer, Viewer>();

/** The viewer with a purpose for which the roles read people: who may list people sees the same ones in numbers whether or not a request says what for. */
export function asReader(viewer: Viewer): Viewer {
  const known = readers.get(viewer) ?? withPurpose(viewer);
  readers.set(viewer, known);
  return known;
}

function withPurpose(viewer: Viewer): Viewer {
  const usual = viewer.roles.flatMap((role) => readsFor[role]);
  const purpose = [viewer.purpose, ...usual].find((each) => grantOf(viewer.roles, each).has('participants:read'));
  return purpose === undefined || purpose === viewer.purpose ? viewer : { ...viewer, purpose };
}

function lacking({ roles, purpose }: Viewer, facts: readonly Fact[]): DomainError {
  const grant = grantOf(roles, purpose);
  const missing = facts.filter(({ scope }) => !grant.has(scope));
  const [first] = missing;
  if (first && grant.judge([[first.scope]]) === 'PURPOSE_REQUIRED') return purposeRequired(first.name);
  const scopes = [...new Set(missing.map(({ scope }) => scope))];
  const names = [...new Set(missing.map(({ name }) => name))].join(', ');
  return unauthorized(`${names}: to ask by it takes ${scopes.join(' with ')}.`, { scopes });
}

const publishedOnly = () =>
  forbidden('Numbers of these people are told in published questions only: send the `documentId` of one of these.', {
    publishedQuestions: publishedQuestions(),
  });

/** A fact under the scope that it takes. */
export const fact = (name: string, scope: Scope): Fact => ({ name, scope });
