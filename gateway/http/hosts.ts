import type { IncomingMessage } from 'node:http';
import { badRequest } from '@dienstweg/kit';
import { type Config, isLoopback } from '@dienstweg/service';

export const foreignHost = () =>
  badRequest(
    {
      EN: 'The header Host names neither this machine nor one of ALLOWED_HOSTS (docs/configuration.md).',
      DE: 'Der Header Host nennt weder diesen Rechner noch einen aus ALLOWED_HOSTS (docs/configuration.md).',
    },
    { status: 421 },
  );

/**
 * Whether a request names a host that is meant, or none, as no browser does. A page whose own name was made to lead to
 * this machine (DNS rebinding) is of the same origin to its browser, and would read what is open to this machine only.
 */
export function askedByName({ host, allowedHosts }: Config): ({ headers }: IncomingMessage) => boolean {
  if (!isLoopback(host) && allowedHosts.length === 0) return () => true;
  return ({ headers }) => {
    const name = headers.host?.replace(/:\d+$/, '').toLowerCase();
    return name === undefined || isLoopback(name) || allowedHosts.includes(name);
  };
}
