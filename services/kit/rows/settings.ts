import { statement } from '../database/statement.ts';
import type { Viewer } from '../identity/Viewer.ts';
import { today } from '../today.ts';
import { APPLICATION } from './roles.ts';
import { seesAll, sightOf } from './Sight.ts';

export const BEGIN = statement('begin read only');
export const COMMIT = statement('commit');

/** What policies are told of a request, as settings of its transaction. */
const NAMES = [
  'viewer',
  'purpose',
  'everyone',
  'programmes',
  'every_programme',
  'consent',
  'confined',
  'coach',
  'protected',
  'restricted',
  'named',
  'today',
] as const;
type Name = (typeof NAMES)[number];

/** Tells the policies who asks, in a role that owns nothing. A pooler forgets the role of the connection, so the transaction has it too. */
export const TELL = statement(
  `select set_config('role', '${APPLICATION}', true), ${NAMES.map((name, i) => `set_config('dienstweg.${name}', $${i + 1}, true)`)}`,
);

/** The values for `TELL`; `named` are the people whom another service named in this request, having seen to it that the viewer may see them. */
export function toldOf(viewer: Viewer, named: readonly string[]): unknown[] {
  const sight = sightOf(viewer);
  const { programmes, consent, confined, protectedToo, restrictedToo } = sight;
  const told: Record<Name, string | readonly string[] | boolean | null> = {
    viewer: viewer.subject,
    purpose: viewer.purpose,
    everyone: seesAll(sight) && protectedToo && restrictedToo,
    programmes: programmes ?? [],
    every_programme: programmes === null,
    consent,
    confined,
    coach: viewer.coach,
    protected: protectedToo,
    restricted: restrictedToo,
    named,
    today: today(),
  };
  return NAMES.map((name) => {
    const value = told[name];
    return typeof value === 'boolean' ? (value ? 'on' : '') : (value ?? '');
  });
}

/** SQL of a setting as text; null where it is not told. Read once per statement. */
export const told = (name: Name) => `nullif(current_setting('dienstweg.${name}', true), '')`;
