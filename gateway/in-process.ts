import type { RunningService } from '@dienstweg/kit';
import type { Subgraph } from './subgraphs.ts';

/** Reaches a service in this process, through the same door as over HTTP. */
export const inProcess = (running: RunningService): Subgraph => ({
  name: running.name,
  execute: async (request) => running.answer(request, running.admit(await request.introduceTo(running.name))),
  missing: running.missing,
  close: running.close,
});
