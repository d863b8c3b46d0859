import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Config, type Listening, run } from '@dienstweg/kit';
import { caseList, lookUp, overview } from './answers.ts';
import { connect } from './database.ts';

run('bare handler', openBare);

/** What somebody would write by hand for three questions: `GET /question?variable`. */
async function openBare({ databaseUrl = '', host }: Config): Promise<Listening> {
  const [participant, course, employer, funding] = await Promise.all([
    connect(databaseUrl, 'participant'),
    connect(databaseUrl, 'course'),
    connect(databaseUrl, 'employer'),
    connect(databaseUrl, 'funding'),
  ]);
  const databases = { participant, course, employer, funding };
  const answers: Record<string, (variable: string) => Promise<object>> = {
    'case-list': (after) => caseList(databases, after),
    overview: () => overview(databases),
    'look-up': (id) => lookUp(databases, id),
  };
  const server = createServer(async ({ url = '' }, response) => {
    const [question = '', variable = ''] = url.slice(1).split('?');
    const data = await answers[question]?.(variable);
    const body = JSON.stringify({ data });
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await Promise.all([participant, course, employer, funding].map((database) => database.end()));
    },
  };
}
