import { randomBytes, randomUUID } from 'node:crypto';
import { subgraphs } from '@dienstweg/schema';
import type { Service } from '@dienstweg/service';
import { AUDITOR } from '@dienstweg/service/testing';
import { type Running, startProcess } from './processes.ts';
import { services } from './services.ts';
import { cloneDatabases } from './templates.ts';
import { headersOf } from './tokens.ts';
import type { Asking } from './viewers.ts';

export type Environment = Record<string, string>;

/** A test that is not about limits meets none, however loaded the machine is. */
export const NO_LIMITS = { COST_PER_MINUTE: '999999999', REQUEST_TIMEOUT_MS: '600000', ANSWER_TIMEOUT_MS: '600000' };

/** An environment of its own for one graph: free ports, empty databases, quiet. */
export const environmentOfItsOwn = (): Environment => ({
  DATABASE_PREFIX: `graph_${randomUUID().slice(0, 8)}_`,
  DEMO: 'off',
  LOG_LEVEL: 'warn',
  ...NO_LIMITS,
  PORT: '0',
  GATEWAY_SECRET: randomBytes(32).toString('hex'),
  ...Object.fromEntries(subgraphs.map((name) => [`${name.toUpperCase()}_PORT`, '0'])),
});

/** The same with the demo population in its databases, copied instead of imported. */
export async function environmentWithPeople(): Promise<Environment> {
  const environment = environmentOfItsOwn();
  const nameOf = ({ name }: Service) => `${environment.DATABASE_PREFIX}${name}`;
  await cloneDatabases(services, 'demo', process.env.DATABASE_URL ?? '', nameOf);
  return environment;
}

/** The graph as five processes, each service under its name. */
export interface SeparateGraph {
  url: string;
  gateway: Running;
  services: Record<string, Running>;
  /** Starts a service again where it was. */
  restart(service: string): Promise<void>;
}

/** `reached` says where the gateway finds a service that listens at a URL; there unless told. */
export async function startSeparately(
  environment: Environment,
  reached = async (_service: string, url: string) => url,
): Promise<SeparateGraph> {
  const startService = (name: string, more: Environment = {}) =>
    startProcess(`services/${name}/main.ts`, { ...environment, ...more });
  const services = Object.fromEntries(
    await Promise.all(subgraphs.map(async (name) => [name, await startService(name)] as const)),
  );
  const urls = await Promise.all(
    Object.entries(services).map(async ([name, { url }]) => [`${name.toUpperCase()}_URL`, await reached(name, url)]),
  );
  const gateway = await startProcess('gateway/gateway-only.ts', { ...environment, ...Object.fromEntries(urls) });
  return {
    url: gateway.url,
    gateway,
    services,
    async restart(name) {
      const { port } = new URL(services[name]?.url ?? '');
      services[name] = await startService(name, { [`${name.toUpperCase()}_PORT`]: port });
    },
  };
}

/** An auditor who may read the schema too. */
export const READER: Asking = { ...AUDITOR, roles: ['auditor', 'developer'] };

/** The text with which the graph answers one document. */
export const ask = async (url: string, query: string, variables?: object, somebody = READER): Promise<string> =>
  post(url, { query, variables }, await headersOf(somebody));

export async function post(url: string, body: object, headers: Record<string, string>): Promise<string> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.text();
}
