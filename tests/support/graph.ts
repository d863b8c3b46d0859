import { randomBytes } from 'node:crypto';
import { testLog } from '@dienstweg/kit/testing';
import type { Disputed } from '@dienstweg/protection';
import type { Subgraph } from '@dienstweg/schema';
import { openService, type RunningService, readConfig } from '@dienstweg/service';
import type { GraphQLFormattedError } from 'graphql';
import { inProcess } from '../../gateway/execution/in-process.ts';
import { overHttp } from '../../gateway/execution/over-http.ts';
import { openGateway } from '../../gateway/gateway.ts';
import { NO_LIMITS } from './separate.ts';
import { services } from './services.ts';
import { cloneDatabases } from './templates.ts';
import { headersOf } from './tokens.ts';
import type { Asking } from './viewers.ts';

/** What a client reads; its shape is the question's. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape stands in the document, and the assertion states it.
  data?: any;
  errors?: GraphQLFormattedError[];
  extensions?: { disputed?: Disputed[] };
}

export type Graph = Awaited<ReturnType<typeof startGraph>>;

interface Options {
  down?: Subgraph[];
  demo?: boolean;
  environment?: Record<string, string>;
  /** Where the services find the server; there, a pooler stands before it. */
  pooler?: string;
}

const CLOSED = 'http://127.0.0.1:1/graphql';

/**
 * The whole graph as a client sees it: the real gateway over HTTP, the real services behind it, each with a database of
 * its own.
 */
export async function startGraph({ down = [], demo = false, environment = {}, pooler }: Options = {}) {
  const url = process.env.DATABASE_URL ?? '';
  const logger = testLog;
  const secret = randomBytes(32).toString('hex');
  const own = { ...NO_LIMITS, PORT: '0', DATA_DIR: process.env.DATA_DIR, GATEWAY_SECRET: secret };
  const config = readConfig({ ...own, ...environment });
  const up = services.filter(({ name }) => !down.some((other) => other === name));
  const databases = await cloneDatabases(up, demo ? 'demo' : 'empty', url);
  const running: RunningService[] = await Promise.all(
    Array.from(databases, ([service, databaseName]) =>
      openService(service, {
        url: pooler ?? url,
        pooled: pooler !== undefined,
        databaseName,
        logger,
      }),
    ),
  );
  const unreachable = down.map((name) => overHttp(name, CLOSED, { ...config, restartPatience: 0 }));
  const gateway = await openGateway([...running.map(inProcess), ...unreachable], config, logger);
  const count = () => running.map(({ database }) => database.statements);
  let before = count();

  const asking = (headers: Promise<Record<string, string>>) => {
    const send = async (body: object) =>
      fetch(`${gateway.url}/graphql`, { method: 'POST', headers: await headers, body: JSON.stringify(body) });
    return {
      headers,
      /** The whole response to a request. */
      send,
      async query(document: string, variables?: object): Promise<Answer> {
        before = count();
        return (await send({ query: document, variables })).json() as Promise<Answer>;
      },
      /** Asks a stored document by its id. */
      async stored(documentId: string, variables?: object): Promise<Answer> {
        before = count();
        return (await send({ documentId, variables })).json() as Promise<Answer>;
      },
    };
  };

  return {
    url: gateway.url,
    /** Asks as the auditor, who sees everything. */
    ...asking(headersOf()),
    /** Asks as somebody else. */
    as: (somebody: Asking) => asking(headersOf(somebody)),
    /** Asks without a token. */
    anonymous: asking(Promise.resolve({ 'content-type': 'application/json' })),
    /** From which the keys follow by which services, over HTTP, know their gateway. */
    secret,
    services: Object.fromEntries(running.map((service) => [service.name, service])) as Record<Subgraph, RunningService>,

    /** How many SQL statements the last query took in each service that was asked. */
    statements(): Partial<Record<Subgraph, number>> {
      const needed = count().map((total, index) => [running[index]?.name, total - (before[index] ?? 0)] as const);
      return Object.fromEntries(needed.filter(([, statements]) => statements > 0));
    },

    async stop() {
      await gateway.close();
      await Promise.all([...running, ...unreachable].map((subgraph) => subgraph.close()));
    },
  };
}
