import { type CodedError, forbidden, today, unauthorized } from '@dienstweg/kit';
import { isReadWithin, purposeRequired, type Viewer, visibilityOf } from '@dienstweg/protection';
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
export type Subject = Pick<Criteria, 'within' | 'facts'>;

/**
 * As whom somebody is told a number of people (docs/disclosure.md): as one who may list them, as controller of their
 * programmes, as one who pays for these, or as anybody. Example: a caseworker of Kassel is LISTING for people of
 * Kassel, and PUBLIC, with rounded numbers of published questions, for those of Wesel.
 */
export type Audience = 'LISTING' | 'CONTROLLING' | 'FUNDING' | 'PUBLIC';

/**
 * As whom a viewer is told a number; throws FORBIDDEN, with what right is lacking or what may be asked, if it is not.
 */
export function audienceOf({ viewer, published }: Asker, { within, facts }: Subject): Audience {
  const isOwn = isReadWithin(viewer, { within });
  const lists = isOwn && listsPeople(viewer);
  if (lists && reads(viewer, facts)) return 'LISTING';
  if (isOwn && controls(viewer)) return 'CONTROLLING';
  if (!published) throw lists ? lacking(viewer, facts) : publishedOnly();
  return isOwn && holds(viewer, 'funding-officer') ? 'FUNDING' : 'PUBLIC';
}

/** The base to which an audience's numbers are rounded, 1 for exact ones. The public is told of reporting days only. */
export function roundingFor(audience: Audience, { base }: Asker, asOf: string): number {
  if (audience !== 'PUBLIC') return 1;
  refuseOtherDays(asOf);
  return base;
}

/** Whether protected people and those whose data are restricted are counted in a sum. */
export type CountedToo = readonly [protectedToo: boolean, restrictedToo: boolean];

/**
 * The day asked about, today unless told. Of others' programmes a day that is over is told as a reporting day only:
 * from day to day places and positions tell who took them.
 */
export function dayTold(asker: Asker, within: readonly string[] | null, asOf: string | null | undefined): string {
  const day = asOf ?? today();
  if (day < today()) roundingFor(audienceOf({ ...asker, published: true }, { within, facts: [] }), asker, day);
  return day;
}

/**
 * Who is counted in a sum that is kept of some programmes, null for all. FORBIDDEN for whoever is told rounded numbers:
 * sums change from day to day, and the day on which 42 becomes 43 tells who came.
 */
export function talliedFor(asker: Asker, within: readonly string[] | null): CountedToo {
  const audience = audienceOf({ ...asker, published: true }, { within, facts: [] });
  if (audience === 'PUBLIC')
    throw forbidden({
      EN: 'Sums of today are told of your own programmes only. Ask for a cohort as of a reporting day.',
      DE: 'Heutige Summen gibt es nur zu den eigenen Programmen. Bitte eine Kohorte zu einem Stichtag abfragen.',
    });
  const { protectedToo, restrictedToo } = visibilityOf(asReader(asker.viewer));
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

/**
 * Ids within which a cohort is counted that is asked for outside a programme: the viewer's, if it names no others; null
 * for all.
 */
export function countedWithin(viewer: Viewer, named: readonly string[] = []): readonly string[] | null {
  if (!listsPeople(viewer) && !controls(viewer) && !holds(viewer, 'funding-officer')) return null;
  return isReadWithin(viewer, { within: named }) ? viewer.programmes : null;
}

/** Refuses what is of a programme that is not the viewer's: a list without a row would read as that it has nobody. */
export function refuseForeign(viewer: Viewer, programme: string) {
  if (!isReadWithin(viewer, { within: [programme] }))
    throw forbidden({
      EN: 'This is told of your own programmes and their parts only; `viewer { programmes { id } }` names them.',
      DE: 'Das gibt es nur zu den eigenen Programmen und ihren Teilen; `viewer { programmes { id } }` nennt sie.',
    });
}

const listsPeople = (viewer: Viewer) => visibilityOf(asReader(viewer)).programmes?.length !== 0;

const holds = ({ roles }: Viewer, role: Role) => roles.includes(role);

const readers = new WeakMap<Viewer, Viewer>();

/**
 * The viewer with a purpose for which the roles read people, so that numbers count whom a list would show, also if no
 * purpose is given.
 */
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

function lacking({ roles, purpose }: Viewer, facts: readonly Fact[]): CodedError {
  const grant = grantOf(roles, purpose);
  const missing = facts.filter(({ scope }) => !grant.has(scope));
  const [first] = missing;
  if (first && grant.judge([[first.scope]]) === 'PURPOSE_REQUIRED') return purposeRequired(first.name);
  const scopes = [...new Set(missing.map(({ scope }) => scope))];
  const names = [...new Set(missing.map(({ name }) => name))].join(', ');
  return unauthorized(
    {
      EN: `${names}: to ask by it takes ${scopes.join(' with ')}.`,
      DE: `${names}: Danach zu fragen braucht ${scopes.join(' mit ')}.`,
    },
    { scopes: [scopes], ...(first && { field: first.name }) },
  );
}

const publishedOnly = () =>
  forbidden(
    {
      EN: 'Numbers of these people are told in published questions only: send the `documentId` of one of these.',
      DE: 'Zahlen zu diesen Menschen gibt es nur in veröffentlichten Fragen: Bitte deren `documentId` senden.',
    },
    { publishedQuestions: publishedQuestions() },
  );

/** A fact under the scope that it takes. */
export const fact = (name: string, scope: Scope): Fact => ({ name, scope });
