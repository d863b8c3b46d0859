import type { RunningService } from '@dienstweg/kit';
import type { Subgraph } from './subgraphs.ts';

/** Reaches a service in this process, which is told who asks as it is. */
export const inProcess = (running: RunningService): Subgraph => ({
  name: running.name,
  execute: (request) => running.answer(request, request),
  missing: running.missing,
  close: running.close,
});
