import { openService, type RunningService, readConfig } from '@dienstweg/kit';
import type { Subgraph } from '@dienstweg/schema';
import type { GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { openGateway } from '../../gateway/gateway.ts';
import { overHttp } from '../../gateway/over-http.ts';
import { services } from './services.ts';
import { cloneDatabases } from './templates.ts';

/** What a client reads; its shape is the question's. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape stands in the document, and the assertion states it.
  data?: any;
  errors?: GraphQLFormattedError[];
}

export type Graph = Awaited<ReturnType<typeof startGraph>>;

interface Options {
  down?: Subgraph[];
  demo?: boolean;
  environment?: Record<string, string>;
}

const CLOSED = 'http://127.0.0.1:1/graphql';

/** The whole graph as a client sees it: the real gateway over HTTP, the real services behind it, each with a database of its own. */
export async function startGraph({ down = [], demo = false, environment = {} }: Options = {}) {
  const url = process.env.DATABASE_URL ?? '';
  const logger = pino({ enabled: false });
  const config = readConfig({ PORT: '0', ...environment });
  const up = services.filter(({ name }) => !down.some((other) => other === name));
  const databases = await cloneDatabases(up, demo ? 'demo' : 'empty', url);
  const running: RunningService[] = await Promise.all(
    Array.from(databases, ([service, databaseName]) => openService(service, { url, databaseName, logger })),
  );
  const unreachable = down.map((name) => overHttp(name, CLOSED, { ...config, restartPatience: 0 }));
  const gateway = await openGateway([...running, ...unreachable], config, logger);
  const count = () => running.map(({ database }) => database.statements);
  let before = count();

  return {
    url: gateway.url,
    services: Object.fromEntries(running.map((service) => [service.name, service])) as Record<Subgraph, RunningService>,

    async query(document: string, variables?: object): Promise<Answer> {
      before = count();
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables }),
      });
      return (await response.json()) as Answer;
    },

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
