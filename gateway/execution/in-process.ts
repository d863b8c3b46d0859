import type { RunningService } from '@dienstweg/service';
import type { Subgraph } from './subgraphs.ts';

/** Reaches a service in this process. */
export const inProcess = (running: RunningService): Subgraph => ({
  name: running.name,
  execute({ document, operationName, variables, context: { caller, askGraph } }, signal) {
    return running.answer({ document, operationName, variables, askGraph, signal }, caller);
  },
  missing: running.missing,
  close: running.close,
});
