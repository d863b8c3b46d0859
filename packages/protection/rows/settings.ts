import { type Statement, statement } from '../../kit/database/statement.ts';
import { today } from '../../kit/today.ts';
import type { Viewer } from '../identity/Viewer.ts';
import { APPLICATION, OVERSEER, type RequestingRole, roleFor } from './roles.ts';
import { sightOf } from './Sight.ts';

/** What policies are told of a request, as settings of its transaction. */
type Name =
  | 'viewer'
  | 'purpose'
  | 'everyone'
  | 'programmes'
  | 'every_programme'
  | 'consent'
  | 'confined'
  | 'coach'
  | 'protected'
  | 'restricted'
  | 'named'
  | 'today';

/** How the policies are told who asks: what begins a transaction, and its values. */
export interface Telling {
  /** The role that reads or writes; it owns nothing. */
  readonly role: RequestingRole;
  /** In this role, as a pooler forgets that of the connection, and without a right to write. */
  readonly toRead: Statement;
  /** The same with what the role may write. */
  readonly toWrite: Statement;
  readonly values: string[];
}

type Told = readonly (readonly [Name, string])[];
const READ_ONLY = `set_config('transaction_read_only', 'on', true)`;
const statements = new Map<string, Pick<Telling, 'toRead' | 'toWrite'>>();
const ofViewers = new WeakMap<Viewer, Told>();

/** What the policies are told; `named` are the people whom another service named in this request, having seen to it that the viewer may see them. */
export function tellingOf(viewer: Viewer, named: readonly string[]): Telling {
  const role = roleFor(viewer);
  const ofViewer = ofViewers.get(viewer) ?? toldOf(viewer, role);
  ofViewers.set(viewer, ofViewer);
  const told = role === APPLICATION ? [...ofViewer, ...toldNow(named)] : ofViewer;
  const names = told.map(([name]) => name);
  return { role, ...statementsOf(role, names), values: told.map(([, value]) => value) };
}

/** What the policies of the role ask. What is empty is not told: a setting that is not told reads as null. */
function toldOf(viewer: Viewer, role: RequestingRole): Told {
  const { programmes, consent, confined, protectedToo, restrictedToo } = sightOf(viewer);
  const told: Partial<Record<Name, string | boolean | null>> = {
    viewer: viewer.subject,
    purpose: viewer.purpose,
    everyone: role === OVERSEER,
    programmes: programmes && arrayOf(programmes),
    ...(role === APPLICATION && {
      every_programme: programmes === null,
      consent,
      confined,
      coach: viewer.coach,
      protected: protectedToo,
      restricted: restrictedToo,
    }),
  };
  return (Object.entries(told) as [Name, string | boolean | null][]).flatMap(([name, value]) =>
    value === false || value === null ? [] : [[name, value === true ? 'on' : value] as const],
  );
}

const toldNow = (named: readonly string[]): Told => [
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
  const made = {
    toRead: statement(`select ${[inRole, READ_ONLY, ...settings]}`),
    toWrite: statement(`select ${[inRole, ...settings]}`),
  };
  statements.set(key, made);
  return made;
}

/** SQL of a setting as text; null where it is not told. Read once per statement. */
export const told = (name: Name) => `nullif(current_setting('dienstweg.${name}', true), '')`;
