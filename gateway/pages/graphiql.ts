import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { storedDocuments } from '@dienstweg/schema/documents';
import express, { Router } from 'express';
import type { Logger } from 'pino';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const absent =
  'GraphiQL is a development dependency, which is not installed (npm ci --omit=dev). The endpoint is /graphql.\n';

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
        await parts();
        response.sendFile(here('index.html'));
      } catch (error) {
        logger.error({ err: error }, 'GraphiQL is not installed');
        response.status(501).type('text').send(absent);
      }
    })
    .get('/graphiql/examples.json', (_, response) => {
      const { [OPEN_TO_ALL]: first, ...others } = Object.fromEntries(storedDocuments());
      response.json([first, ...Object.values(others)].map((query) => ({ query })));
    })
    .get('/graphiql/bundle/:name', async ({ params: { name } }, response, next) => {
      const part = (await parts())[name];
      if (part === undefined) return next();
      response.set('cache-control', 'public, max-age=3600').type(name).send(part);
    })
    .use('/graphiql', express.static(here('browser'), { maxAge: '1h' }));
}

/** GraphiQL made ready for browsers, by the name of the file. Nine megabytes: read when somebody opens the page. */
async function parts(): Promise<Record<string, string>> {
  const { css, js, editorWorkerService, graphqlWorker, jsonWorker } = await import(
    '@graphql-yoga/render-graphiql/graphiql'
  );
  return {
    'graphiql.css': css,
    'graphiql.js': js,
    'editor.worker.js': editorWorkerService,
    'graphql.worker.js': graphqlWorker,
    'json.worker.js': jsonWorker,
  };
}
