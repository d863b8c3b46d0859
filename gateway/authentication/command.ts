import { parseArgs } from 'node:util';
import { roles } from '@dienstweg/schema/access';
import type { Config } from '@dienstweg/service';
import { demoKey } from './demo-key.ts';
import { type Bearer, demoToken } from './demo-tokens.ts';

const USAGE = `npm run --silent token -- ROLE [--programmes a,b] [--purpose PURPOSE] [--coach ID]
ROLE is one of ${Object.keys(roles).join(', ')}, or several with commas.`;
const options = { programmes: { type: 'string' }, purpose: { type: 'string' }, coach: { type: 'string' } } as const;

/** The demo token that is asked for on the command line. Throws an error that says what to write instead. */
export async function tokenFor(args: string[], { demoTokens, dataDir }: Config): Promise<string> {
  const bearer = read(args);
  if (!demoTokens) {
    throw new Error('Demo tokens count only where no OIDC_ISSUER is set and HOST is this machine. Ask your provider.');
  }
  return demoToken(demoKey(dataDir), bearer);
}

function read(args: string[]): Bearer {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 1) return { roles: positionals[0] as string, ...values };
  } catch {} // an option that there is not
  throw new Error(USAGE);
}
