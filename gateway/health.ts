import { Router } from 'express';
import type { Subgraph } from './subgraphs.ts';

/** `/live`: the process answers. `/ready`: every service and its database answer, or else what is missing. */
export function health(subgraphs: Subgraph[]): Router {
  return Router()
    .get('/live', (_, response) => {
      response.json({ status: 'live' });
    })
    .get('/ready', async (_, response) => {
      const missing = (await Promise.all(subgraphs.map((subgraph) => subgraph.missing()))).flat();
      response.status(missing.length ? 503 : 200).json({ status: missing.length ? 'unavailable' : 'ready', missing });
    });
}
