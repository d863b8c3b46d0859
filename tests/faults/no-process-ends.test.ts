import { subgraphs } from '@dienstweg/schema';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askers } from '../access/roles.ts';
import { inDatabase } from '../support/databases.ts';
import { endProcesses } from '../support/processes.ts';
import {
  ask as asReader,
  type Environment,
  environmentWithPeople,
  type SeparateGraph,
  startSeparately,
} from '../support/separate.ts';
import { headersOf } from '../support/tokens.ts';
import { choices, documentsOf } from './documents.ts';
import { type Manner, type Unreliable, unreliable } from './unreliable.ts';

const PATIENCE = 300;
const AT_ONCE = 8;
const everybody = Object.values(askers);
const found = '{ cohort(where: { enrolment: {} }, asOf: "2022-06-30") { share } }';

describe('Whatever is asked of five processes, by whomever', () => {
  let environment: Environment;
  const between: Record<string, Unreliable> = {};
  let graph: SeparateGraph;
  let schema: GraphQLSchema;
  let headers: Record<string, string>[];
  let seed = 1;

  beforeAll(async () => {
    environment = {
      ...(await environmentWithPeople()),
      REQUEST_TIMEOUT_MS: String(PATIENCE),
      RESTART_PATIENCE_MS: '50',
    };
    graph = await startSeparately(environment, async (service, url) => {
      between[service] = await unreliable(url, 2 * PATIENCE);
      return between[service].url;
    });
    schema = buildClientSchema(JSON.parse(await asReader(graph.url, getIntrospectionQuery())).data);
    headers = await Promise.all(everybody.map((somebody) => headersOf(somebody)));
  });
  afterAll(async () => {
    for (const each of Object.values(between)) each.close();
    await endProcesses();
  });

  const ask = async (query: string, by: number) => {
    const body = JSON.stringify({ query });
    const response = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: headers[by % headers.length],
      body,
    });
    return { status: response.status, text: await response.text() };
  };

  /** Asks for every field, each document as somebody else, a few at a time. */
  async function askForEverything() {
    const documents = [found, ...documentsOf(schema, choices(++seed))];
    const left = documents.entries();
    const client = async () => {
      for (const [at, document] of left) {
        const { status, text } = await ask(document, at + seed);
        expectAnswer(document, status, text);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, client));
  }

  function expectRunning() {
    const processes = { gateway: graph.gateway, ...graph.services };
    const ended = Object.entries(processes).filter(([, each]) => !each.isRunning());
    const unheard = Object.entries(processes).filter(([, each]) =>
      each.said().includes('a rejection that nobody heard'),
    );
    expect({ ended: ended.map(([name]) => name), unheard: unheard.map(([name]) => name) }).toEqual({
      ended: [],
      unheard: [],
    });
  }

  test('no process ends, and every answer is one', async () => {
    await askForEverything();
    expectRunning();
  });

  describe.each(['down', 'slow', 'wrong'] as const)('while a service is %s', (manner: Manner) => {
    test.each(subgraphs)('no process ends, and every answer is one: %s', async (service) => {
      const itself = between[service] as Unreliable;
      itself.manner = manner;
      await askForEverything();
      itself.manner = 'well';
      expectRunning();
    });
  });

  test.each(subgraphs)('no process ends while the database of a service is away: %s', async (service) => {
    const database = `${environment.DATABASE_PREFIX}${service}`;
    const cutOff = `alter database ${database} allow_connections false;
      select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`;
    const other = subgraphs.find((each) => each !== service) as string;
    await inDatabase(other, cutOff, environment);
    await askForEverything();
    await inDatabase(other, `alter database ${database} allow_connections true`, environment);
    expectRunning();
  });
});

function expectAnswer(document: string, status: number, text: string) {
  const answer = parsed(text);
  const isAnswer = answer && ('data' in answer || Array.isArray(answer.errors));
  const areTold = answer?.errors?.every(
    ({ message, extensions }) => typeof message === 'string' && typeof extensions?.code === 'string',
  );
  if (!isAnswer || areTold === false || ![200, 503].includes(status))
    throw new Error(`${document} was answered with status ${status}: ${text.slice(0, 500)}`);
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

function parsed(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
