import { type Statement, statement } from '../database/statement.ts';
import type { Viewer } from '../identity/Viewer.ts';
import { today } from '../today.ts';
import { APPLICATION } from './roles.ts';
import { seesAll, sightOf } from './Sight.ts';

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
  /** In a role that owns nothing, as a pooler forgets that of the connection, and without a right to write. */
  readonly toRead: Statement;
  /** The same with what the role may write. */
  readonly toWrite: Statement;
  readonly values: string[];
}

type Told = readonly (readonly [Name, string])[];
const ROLE = `set_config('role', '${APPLICATION}', true)`;
const READ_ONLY = `set_config('transaction_read_only', 'on', true)`;
const statements = new Map<string, Pick<Telling, 'toRead' | 'toWrite'>>();
const ofViewers = new WeakMap<Viewer, Told>();

/** What the policies are told; `named` are the people whom another service named in this request, having seen to it that the viewer may see them. */
export function tellingOf(viewer: Viewer, named: readonly string[]): Telling {
  const ofViewer = ofViewers.get(viewer) ?? toldOf(viewer);
  ofViewers.set(viewer, ofViewer);
  const told: Told = [...ofViewer, ['today', today()], ...(named.length > 0 ? [['named', `{${named}}`] as const] : [])];
  const names = told.map(([name]) => name);
  return { ...statementsOf(names), values: told.map(([, value]) => value) };
}

/** What is empty is not told: a setting that is not told reads as null. */
function toldOf(viewer: Viewer): Told {
  const sight = sightOf(viewer);
  const { programmes, consent, confined, protectedToo, restrictedToo } = sight;
  const told: Partial<Record<Name, string | boolean | null>> = {
    viewer: viewer.subject,
    purpose: viewer.purpose,
    everyone: seesAll(sight) && protectedToo && restrictedToo,
    programmes: programmes && arrayOf(programmes),
    every_programme: programmes === null,
    consent,
    confined,
    coach: viewer.coach,
    protected: protectedToo,
    restricted: restrictedToo,
  };
  return (Object.entries(told) as [Name, string | boolean | null][]).flatMap(([name, value]) =>
    value === false || value === null ? [] : [[name, value === true ? 'on' : value] as const],
  );
}

/** An array of texts as PostgreSQL reads it. */
const arrayOf = (texts: readonly string[]) => `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`)}}`;

function statementsOf(names: readonly Name[]) {
  const key = names.join();
  const known = statements.get(key);
  if (known) return known;
  const settings = names.map((name, i) => `set_config('dienstweg.${name}', $${i + 1}, true)`);
  const made = {
    toRead: statement(`select ${[ROLE, READ_ONLY, ...settings]}`),
    toWrite: statement(`select ${[ROLE, ...settings]}`),
  };
  statements.set(key, made);
  return made;
}

/** SQL of a setting as text; null where it is not told. Read once per statement. */
export const told = (name: Name) => `nullif(current_setting('dienstweg.${name}', true), '')`;
