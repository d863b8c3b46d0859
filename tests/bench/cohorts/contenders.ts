import { databaseUrl } from '@dienstweg/kit';
import { Client } from 'undici';
import { headersOf } from '../../support/tokens.ts';
import { start } from '../contenders.ts';
import { type Answer, answerIn, type Cell, type People, sorted } from './answers.ts';
import { connect, ways } from './one-database.ts';
import { openNaive } from './passing-ids.ts';
import { AS_OF, type Question } from './questions.ts';

/** A way to answer: its answer, and for the graph what it does when nothing is kept any more. */
export interface Contender {
  name: string;
  pid?: number;
  ask(question: Question): Promise<Answer>;
  /** Whether it answers a question at all. */
  takes(question: Question): boolean;
}

const always = () => true;

/** The graph, both ways of running it. */
export async function openGraphs(url: string, opened: AsyncDisposableStack): Promise<Contender[]> {
  const programs = { 'one process': '../../../gateway/main.ts', 'over HTTP': '../../../gateway/many-processes.ts' };
  const headers = await headersOf();
  return Promise.all(
    Object.entries(programs).map(async ([name, program]) => {
      const running = await start(name, new URL(program, import.meta.url), url);
      opened.defer(running.stop);
      const client = new Client(running.url);
      opened.defer(() => client.destroy());
      return { name, pid: running.pid, takes: always, ask: (question) => askGraph(client, headers, question) };
    }),
  );
}

async function askGraph(
  client: Client,
  headers: Record<string, string>,
  { document, where }: Question,
): Promise<Answer> {
  const { body } = await client.request({
    method: 'POST',
    path: '/graphql',
    headers,
    body: JSON.stringify({ query: document, variables: { where, asOf: AS_OF } }),
  });
  const { data, errors } = (await body.json()) as { data: { cohort: { people: People } }; errors?: object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return answerIn(data.cohort.people);
}

/** What one would write by hand over one database, and the naive way over four. */
export async function openOthers(url: string, one: string, opened: AsyncDisposableStack): Promise<Contender[]> {
  const written = ways.map(async ([name, settings, write]): Promise<Contender> => {
    const client = await connect(one, settings);
    opened.defer(() => client.end());
    const takes = (question: Question) => question.leaves !== undefined || write === ways[0]?.[2];
    return {
      name,
      takes,
      async ask(question) {
        const { rows } = await client.query({
          text: write(question),
          rowMode: question.leaves ? undefined : 'array',
        } as never);
        return question.leaves ? ((rows as Answer[])[0] as Answer) : sorted(rows as Cell[]);
      },
    };
  });
  const naive = await openNaive((service) => databaseUrl(url, `dienstweg_${service}`), opened);
  return [...(await Promise.all(written)), naive];
}
