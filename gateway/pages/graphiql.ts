import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { storedDocuments } from '@dienstweg/schema/documents';
import express, { Router } from 'express';
import type { Logger } from 'pino';
import { bundled } from './bundle.ts';

const index = fileURLToPath(new URL('index.html', import.meta.url));
const absent =
  'GraphiQL is made from development dependencies, which are not installed (npm ci --omit=dev). The endpoint is /graphql.\n';

/** The example that a visitor sees first. */
const OPEN_TO_ALL = 'who-is-in-training';

/** A browser names HTML first; programs name JSON or anything. */
export const isBrowser = ({ method, headers }: IncomingMessage) =>
  method === 'GET' && /^text\/html\b/.test(headers.accept ?? '');

/** GraphiQL at `/`, with the documents of schema/operations as its tabs. */
export function graphiql(logger: Logger): Router {
  return Router()
    .get('/', async (_, response) => {
      try {
        await bundled();
        response.sendFile(index);
      } catch (error) {
        logger.error({ err: error }, 'GraphiQL could not be bundled');
        response.status(501).type('text').send(absent);
      }
    })
    .get('/graphiql/examples.json', (_, response) => {
      const { [OPEN_TO_ALL]: first, ...others } = Object.fromEntries(storedDocuments());
      response.json([first, ...Object.values(others)].map((query) => ({ query })));
    })
    .use('/graphiql', async (request, response, next) =>
      express.static(await bundled(), { maxAge: '1h' })(request, response, next),
    );
}
