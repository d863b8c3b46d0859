import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Listening } from '@dienstweg/kit';
import { type Config, run } from '@dienstweg/service';
import * as stitched from './answers.ts';
import * as asJson from './answers-as-json.ts';
import { connect } from './database.ts';

run('bare handler', openBare);

/**
 * What somebody would write by hand for three questions: `GET /way/question?variable`, rows stitched together here or
 * JSON by PostgreSQL.
 */
async function openBare({ databaseUrl = '', host }: Config): Promise<Listening> {
  const [participant, course, employer, funding] = await Promise.all([
    connect(databaseUrl, 'participant'),
    connect(databaseUrl, 'course'),
    connect(databaseUrl, 'employer'),
    connect(databaseUrl, 'funding'),
  ]);
  const databases = { participant, course, employer, funding };
  const stringified = async (data: Promise<object>) => JSON.stringify({ data: await data });
  const answers: Record<string, (variable: string) => Promise<string>> = {
    'stitched/case-list': (after) => stringified(stitched.caseList(databases, after)),
    'stitched/overview': () => stringified(stitched.overview(databases)),
    'stitched/look-up': (id) => stringified(stitched.lookUp(databases, id)),
    'json/case-list': (after) => asJson.caseList(databases, after),
    'json/overview': () => asJson.overview(databases),
    'json/look-up': (id) => asJson.lookUp(databases, id),
  };
  const server = createServer(async ({ url = '' }, response) => {
    const [question = '', variable = ''] = url.slice(1).split('?');
    const body = (await answers[question]?.(variable)) ?? '';
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
