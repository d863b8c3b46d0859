import type { RunningService } from '@dienstweg/kit';
import type { Subgraph } from './subgraphs.ts';

/** Reaches a service in this process, which is told who asks by a value that nobody alters. */
export const inProcess = (running: RunningService): Subgraph => ({
  name: running.name,
  execute(request) {
    const { requestId, viewer, published } = request;
    return running.answer(request, Object.freeze({ requestId, viewer, published }));
  },
  missing: running.missing,
  close: running.close,
});
