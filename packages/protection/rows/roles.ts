import pg from 'pg';
import type { Viewer } from '../identity/Viewer.ts';
import { seesEveryone, sightOf } from './Sight.ts';

/** The role of requests: it owns nothing, and sees rows about people as far as their policies let it. */
export const APPLICATION = 'dienstweg_application';
/** The role of requests whose viewer sees everyone: policies ask for nothing else. */
export const OVERSEER = 'dienstweg_overseer';
/** The role of requests whose viewer sees all of some programmes but the protected and the restricted: policies ask for no more. */
export const CASEWORKER = 'dienstweg_caseworker';
/** Roles in which requests read. PostgreSQL plans a statement for a role, and what a policy does not ask there is not in the plan: most of what a look-up costs. */
export const REQUESTING = [APPLICATION, OVERSEER, CASEWORKER] as const;
export type RequestingRole = (typeof REQUESTING)[number];
/** The role that sets of people are evaluated in: it may select what they are read from, whoever asks. */
export const EVALUATOR = 'dienstweg_evaluator';
/** All roles that the server has to have. */
export const ROLES = [...REQUESTING, EVALUATOR] as const;

/** In which role a viewer's requests read. */
export function roleFor(viewer: Viewer): RequestingRole {
  const sight = sightOf(viewer);
  if (seesEveryone(sight)) return OVERSEER;
  const { programmes, consent, confined, protectedToo, restrictedToo } = sight;
  const asksMore = programmes === null || consent !== null || confined || protectedToo || restrictedToo;
  return asksMore ? APPLICATION : CASEWORKER;
}

const NAMES = ROLES.map((role) => `'${role}'`).join();

/** The roles are the server's, so installations that share it share them; what they may do stands in each database. */
const MISSING = `
  select name from unnest(array[${NAMES}]) name
  where not exists (select from pg_roles where rolname = name)`;
/** Those of the roles that a user may not take on yet. */
const NOT_OF = `
  select rolname from pg_roles where rolname in (${NAMES}) and not
    pg_has_role($1, rolname, case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end)`;

const INSUFFICIENT_PRIVILEGE = '42501';

/** Creates the roles where they are missing, and lets the user that connects take them on. */
export async function ensureRoles(client: pg.Client) {
  const { rows: missing } = await client.query<{ name: string }>(MISSING);
  for (const { name } of missing) await change(client, `create role ${name} nologin nosuperuser nobypassrls`);
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  for (const { name } of rows) await joinRoles(client, name);
}

/** Lets a user take on the roles. */
export async function joinRoles(client: pg.Client, user: string) {
  const { rows } = await client.query<{ rolname: string }>(NOT_OF, [user]);
  for (const { rolname } of rows) await change(client, `grant ${rolname} to ${pg.escapeIdentifier(user)}`);
}

/** Changes a role, or says what an administrator has to do first. */
export async function change(client: pg.Client, sql: string) {
  try {
    await client.query(sql);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Error(
      `The user of DATABASE_URL may not "${sql.replace(/ password .*/, '')}": an administrator of the server has to prepare its roles once, as docs/identity.md says under "In PostgreSQL".`,
      { cause: error },
    );
  }
}
