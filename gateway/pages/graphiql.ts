import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';
import type { Logger } from 'pino';
import { bundled } from './bundle.ts';

const index = fileURLToPath(new URL('index.html', import.meta.url));
const operations = new URL('../../schema/operations/', import.meta.url);

/** GraphiQL at `/` for browsers, with the documents of schema/operations as its tabs. */
export function graphiql(logger: Logger): Router {
  return Router()
    .get('/', (request, response, next) => {
      if (request.accepts('application/json', 'text/html') !== 'text/html') return next();
      return bundled().then(
        () => response.sendFile(index),
        (error) => {
          logger.error({ err: error }, 'GraphiQL could not be bundled');
          response.status(501).type('text').send('GraphiQL is not here: it is made from development dependencies (npm ci without --omit=dev).\nThe endpoint is /graphql.\n');
        },
      );
    })
    .get('/graphiql/examples.json', async (_, response) => {
      response.json(await examples());
    })
    .use('/graphiql', async (request, response, next) => express.static(await bundled())(request, response, next));
}

async function examples() {
  const files = (await readdir(operations)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map(async (file) => ({ query: await readFile(new URL(file, operations), 'utf8') })));
}
