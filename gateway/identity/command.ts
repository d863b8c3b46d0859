import { parseArgs } from 'node:util';
import type { Config } from '@dienstweg/kit';
import { type Purpose, purposes, type Role, roles } from '@dienstweg/schema/access';
import { demoKey } from './demo-key.ts';
import { demoToken } from './demo-tokens.ts';

const USAGE = 'npm run --silent token -- ROLE [--programmes a,b] [--purpose PURPOSE] [--coach ID]';
const options = { programmes: { type: 'string' }, purpose: { type: 'string' }, coach: { type: 'string' } } as const;

/** The demo token that is asked for on the command line, for all programmes unless told. Throws an error that says what to write instead. */
export async function tokenFor(args: string[], { demoTokens, dataDir }: Config): Promise<string> {
  const { held, values } = read(args);
  if (!demoTokens) {
    throw new Error('Demo tokens count only where no OIDC_ISSUER is set and HOST is this machine. Ask your provider.');
  }
  return demoToken(demoKey(dataDir), {
    roles: held.split(',').map((role) => known<Role>(roles, role, 'role')),
    programmes: values.programmes?.split(',') ?? null,
    purpose: values.purpose === undefined ? null : known<Purpose>(purposes, values.purpose, 'purpose'),
    coach: values.coach ?? null,
  });
}

function read(args: string[]) {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 1) return { held: positionals[0] as string, values };
  } catch {} // an option that there is not
  throw new Error(`${USAGE}\nROLE is one of ${listed(roles)}, or several with commas.`);
}

const listed = (table: object) => Object.keys(table).join(', ');

function known<Name extends string>(table: Record<Name, unknown>, given: string, kind: string): Name {
  if (Object.hasOwn(table, given)) return given as Name;
  throw new Error(`${JSON.stringify(given)} is no ${kind}. A ${kind} is one of ${listed(table)}.`);
}
