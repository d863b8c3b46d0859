import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { SupergraphSdlHook } from '@apollo/gateway';
import type { Logger } from 'pino';

/** Serves the composed file and every later version of it; a broken one is reported and the last good one stays. */
export function supergraphFrom(file: string, logger: Logger): SupergraphSdlHook {
  return async ({ update }) => {
    let settled: NodeJS.Timeout;
    // The folder is watched because editors and compose.ts replace the file instead of writing into it.
    const watcher = watch(dirname(file), (_, changed) => {
      if (changed !== basename(file)) return;
      clearTimeout(settled);
      settled = setTimeout(reload, 50);
    });
    const reload = async () => {
      try {
        update(await readFile(file, 'utf8'));
        logger.info('supergraph read');
      } catch (error) {
        logger.error({ err: error }, 'supergraph not changed: the file is broken');
      }
    };
    return { supergraphSdl: await readFile(file, 'utf8'), cleanup: async () => watcher.close() };
  };
}
