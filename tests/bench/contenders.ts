import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import project from '../../package.json' with { type: 'json' };
import { headersOf } from '../support/tokens.ts';
import type { Question, Variables } from './questions.ts';

/** A way to answer the questions, as a process that may have started others. */
export interface Contender {
  name: string;
  url: string;
  pid: number;
  request(question: Question, variables: Variables): Request;
  stop(): Promise<void>;
}

/** One request as autocannon sends it. */
export interface Request {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** How a question is asked by whoever has these headers. */
export const byGraphQL =
  (headers: Record<string, string>) =>
  ({ document }: Question, variables: Variables): Request => ({
    method: 'POST',
    path: '/graphql',
    headers,
    body: JSON.stringify({ query: document, variables: variables.graph }),
  });
const byHand =
  (way: 'json' | 'stitched') =>
  ({ name }: Question, { bare }: Variables): Request => ({ method: 'GET', path: `/${way}/${name}?${bare}` });

/**
 * What the others are measured against comes first: hand-written SQL whose rows PostgreSQL makes into JSON, and the
 * same stitched together in JavaScript.
 */
export async function openContenders(databaseUrl: string, opened: AsyncDisposableStack): Promise<Contender[]> {
  const byAuditor = byGraphQL(await headersOf());
  const contenders = await Promise.all([
    open('SQL to JSON', './bare/main.ts', databaseUrl, byHand('json')),
    open('SQL, stitched', './bare/main.ts', databaseUrl, byHand('stitched')),
    open('one process', '../../gateway/main.ts', databaseUrl, byAuditor),
    open('over HTTP', '../../gateway/many-processes.ts', databaseUrl, byAuditor),
  ]);
  for (const { stop } of contenders) opened.defer(stop);
  return contenders;
}

const ports = ['PORT', 'PARTICIPANT_PORT', 'COURSE_PORT', 'EMPLOYER_PORT', 'FUNDING_PORT'];
/** `EXACT_COUNTS` is for checkouts from before viewers were known, which hid counts from everyone without it. */
const environment = {
  ...process.env,
  ...Object.fromEntries(ports.map((port) => [port, '0'])),
  ...{ HOST: '127.0.0.1', DEMO: 'off', LOG_LEVEL: 'warn', COST_PER_MINUTE: '999999999', EXACT_COUNTS: 'on' },
};

/** As `npm start` runs node. */
const execArgv: string[] = project.scripts.start.match(/--\S+/g) ?? [];

async function open(
  name: string,
  program: string,
  databaseUrl: string,
  request: Contender['request'],
): Promise<Contender> {
  return { ...(await start(name, new URL(program, import.meta.url), databaseUrl)), request };
}

/** Starts a program of ours on databases that are filled, and tells where it listens. */
export async function start(name: string, program: URL, databaseUrl: string): Promise<Omit<Contender, 'request'>> {
  const child = fork(fileURLToPath(program), {
    env: { ...environment, DATABASE_URL: databaseUrl },
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = await Promise.race([once(child, 'message'), ended]);
  if (child.exitCode !== null || !child.pid) throw new Error(`${name} did not start.`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { name, url: message.url, pid: child.pid, stop };
}
