import { type SessionSettings, statement, today } from '@dienstweg/kit';
import type { Viewer } from '../identity/Viewer.ts';
import { APPLICATION, OVERSEER, type RequestingRole, roleFor } from './roles.ts';
import { visibilityOf } from './viewer-visibility.ts';

/** What policies are told of a request, as settings of its transaction. */
type Name =
  | 'viewer'
  | 'purpose'
  | 'everyone'
  | 'programmes'
  | 'every_programme'
  | 'consent'
  | 'own_coachees_only'
  | 'coach'
  | 'protected'
  | 'restricted'
  | 'named'
  | 'today';

type Settings = readonly (readonly [Name, string])[];
const READ_ONLY = `set_config('transaction_read_only', 'on', true)`;
const statements = new Map<string, Pick<SessionSettings, 'toRead' | 'toWrite'>>();
/** What is set for a viewer whatever is asked, and how it is where that is all. */
const ofViewers = new WeakMap<Viewer, { readonly lasting: Settings; readonly all: SessionSettings }>();

/**
 * The settings of a viewer's transactions; `named` are the people whom another service named in this request, having
 * seen to it that the viewer may see them.
 */
export function settingsOf(viewer: Viewer, named: readonly string[]): SessionSettings {
  const role = roleFor(viewer);
  let known = ofViewers.get(viewer);
  if (!known) {
    const lasting = lastingOf(viewer, role);
    known = { lasting, all: settingsBy(role, lasting) };
    ofViewers.set(viewer, known);
  }
  return role === APPLICATION ? settingsBy(role, [...known.lasting, ...passingOf(named)]) : known.all;
}

function settingsBy(role: RequestingRole, settings: Settings): SessionSettings {
  const names = settings.map(([name]) => name);
  return { role, ...statementsOf(role, names), values: settings.map(([, value]) => value) };
}

/** What the policies of the role ask of a viewer. What is empty is not set: a setting that is not set reads as null. */
function lastingOf(viewer: Viewer, role: RequestingRole): Settings {
  const { programmes, consent, ownCoacheesOnly, protectedToo, restrictedToo } = visibilityOf(viewer);
  const all: Partial<Record<Name, string | boolean | null>> = {
    viewer: viewer.subject,
    purpose: viewer.purpose,
    everyone: role === OVERSEER,
    programmes: programmes && arrayOf(programmes),
    ...(role === APPLICATION && {
      every_programme: programmes === null,
      consent,
      own_coachees_only: ownCoacheesOnly,
      coach: viewer.coach,
      protected: protectedToo,
      restricted: restrictedToo,
    }),
  };
  return (Object.entries(all) as [Name, string | boolean | null][]).flatMap(([name, value]) =>
    value === false || value === null ? [] : [[name, value === true ? 'on' : value] as const],
  );
}

const passingOf = (named: readonly string[]): Settings => [
  ['today', today()],
  ...(named.length > 0 ? [['named', `{${named}}`] as const] : []),
];

/** An array of texts as PostgreSQL reads it. */
const arrayOf = (texts: readonly string[]) => `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`)}}`;

function statementsOf(role: RequestingRole, names: readonly Name[]) {
  const key = [role, ...names].join();
  const known = statements.get(key);
  if (known) return known;
  const inRole = `set_config('role', '${role}', true)`;
  const settings = names.map((name, i) => `set_config('dienstweg.${name}', $${i + 1}, true)`);
  const made = { toRead: calling([inRole, READ_ONLY, ...settings]), toWrite: calling([inRole, ...settings]) };
  statements.set(key, made);
  return made;
}

/** A statement that calls functions and answers without a row: nobody reads what they return. */
const calling = (calls: readonly string[]) => statement(`select where concat(${calls}) is null`);

/** SQL of a setting as text; null where it is not set. Read once per statement. */
export const setting = (name: Name) => `nullif(current_setting('dienstweg.${name}', true), '')`;
