import pg from 'pg';

/** The roles of PostgreSQL that a service takes on; they own nothing. */
export interface Roles {
  /**
   * Roles in which requests read. PostgreSQL plans a statement for a role, and what a policy does not ask there is not
   * in the plan: most of what a look-up costs.
   */
  readonly requesting: readonly string[];
  /** Reads what no request may read, to evaluate it. */
  readonly evaluating: string;
  /** Writes what is noted beside answers. */
  readonly noting: string;
}

export const namesOf = ({ requesting, evaluating, noting }: Roles): string[] => [
  ...new Set([...requesting, evaluating, noting]),
];

/** The roles are the server's, so installations that share it share them; what they may do stands in each database. */
const MISSING = 'select name from unnest($1::text[]) name where not exists (select from pg_roles where rolname = name)';
/** Those of the roles that a user may not take on yet. */
const NOT_OF = `
  select rolname from pg_roles where rolname = any($2) and not
    pg_has_role($1, rolname,
      case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end)`;

const INSUFFICIENT_PRIVILEGE = '42501';

/** Creates the roles where they are missing, and lets the user that connects take them on. */
export async function ensureRoles(client: pg.Client, names: readonly string[]) {
  const { rows: missing } = await client.query<{ name: string }>(MISSING, [names]);
  for (const { name } of missing) await change(client, `create role ${name} nologin nosuperuser nobypassrls`);
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  for (const { name } of rows) await joinRoles(client, name, names);
}

/** Lets a user take on the roles. */
export async function joinRoles(client: pg.Client, user: string, names: readonly string[]) {
  const { rows } = await client.query<{ rolname: string }>(NOT_OF, [user, names]);
  for (const { rolname } of rows) await change(client, `grant ${rolname} to ${pg.escapeIdentifier(user)}`);
}

/** Changes a role, or says what an administrator has to do first. */
export async function change(client: pg.Client, sql: string) {
  try {
    await client.query(sql);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Error(
      `The user of DATABASE_URL may not "${sql.replace(/ password .*/, '')}": an administrator of the server ` +
        'has to prepare its roles once, as docs/identity.md says under "In PostgreSQL".',
      { cause: error },
    );
  }
}
