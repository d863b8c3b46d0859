import type { Drain } from '@dienstweg/kit';
import { Router } from 'express';
import type { Subgraph } from '../execution/subgraphs.ts';

/**
 * `/live`: the process answers. `/ready`: every service and its database answer, or else what is missing; not while it
 * stops.
 */
export function health(subgraphs: readonly Subgraph[], drain: Drain): Router {
  return Router()
    .get('/live', (_, response) => {
      response.json({ status: 'live' });
    })
    .get('/ready', async (_, response) => {
      const missing = (await Promise.all(subgraphs.map((subgraph) => subgraph.missing()))).flat();
      const status = drain.isBegun ? 'stopping' : missing.length ? 'unavailable' : 'ready';
      response.status(status === 'ready' ? 200 : 503).json({ status, missing });
    });
}
