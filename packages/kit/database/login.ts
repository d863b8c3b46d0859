import { createHmac } from 'node:crypto';
import pg from 'pg';
import { codeOf } from './lost.ts';
import { change, joinRoles } from './roles.ts';

/** Who is logged in, and whether as more than a member of the roles of requests. */
const WHO = `
  select session_user as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
    or exists (select from pg_auth_members join pg_roles g on g.oid = roleid
      where member = r.oid and g.rolname <> all($1)) as more
  from pg_roles r where rolname = session_user`;

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/**
 * Where services log in to answer requests: as a user who may take on the roles of requests and nothing else, so that
 * no statement of a request can become the owner. Unless one is given, the owner makes it, with a password that follows
 * from its own: processes that start at different times agree on it, and it is kept nowhere.
 */
export async function ensureLogin(
  client: pg.Client,
  {
    url,
    given,
    roles,
  }: { readonly url: string; readonly given: string | undefined; readonly roles: readonly string[] },
): Promise<string> {
  const login = new URL(given ?? url);
  if (!given) {
    const { rows } = await client.query<{ name: string }>('select current_user as name');
    login.username = `${rows[0]?.name}_requests`.slice(-LONGEST_NAME);
    login.password = client.password
      ? createHmac('sha256', client.password).update('requests').digest('base64url')
      : '';
    await makeLogin(client, login);
  }
  await joinRoles(client, decodeURIComponent(login.username), roles);
  return login.href;
}

/**
 * Where the owner needs no password, neither does the login. One that works is left alone: a pooler remembers how it
 * logged in.
 */
async function makeLogin(client: pg.Client, login: URL) {
  const { username, password } = login;
  const name = decodeURIComponent(username);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount && (await isAdmitted(login))) return;
  const secret = password ? pg.escapeLiteral(password) : 'null';
  await change(
    client,
    `${rowCount ? 'alter' : 'create'} role ${pg.escapeIdentifier(name)} ` +
      `login noinherit nosuperuser nobypassrls password ${secret}`,
  );
}

const REFUSED = new Set(['28P01', '28000']);

async function isAdmitted({ href }: URL): Promise<boolean> {
  const client = new pg.Client({ connectionString: href, connectionTimeoutMillis: 30_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (REFUSED.has(codeOf(error))) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** Refuses a login that may do more than requests need, and a pooler that logs in as somebody else. */
export async function checkLogin(client: pg.Client, roles: readonly string[]) {
  const { rows } = await client.query<{ name: string; more: boolean }>(WHO, [roles]);
  if (rows[0]?.more || rows[0]?.name !== client.user)
    throw new Error(
      `Services would answer requests as ${rows[0]?.name}. They log in as somebody ` +
        `who may take on ${roles.join(', ')} and nothing else, as docs/identity.md says under "In PostgreSQL".`,
    );
}
