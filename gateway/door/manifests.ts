import { existsSync, globSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});

/** The documents of the manifests in a folder, by id. */
export interface Manifests {
  documentOf(id: string): string | undefined;
  close(): void;
}

/** Reads the manifests of clients, as Apollo's tools write them, and reads them anew when the folder changes. Broken ones are reported and left out. */
export function manifestsIn(folder: string, logger: Logger): Manifests {
  const read = () =>
    new Map(
      globSync('*.json', { cwd: folder })
        .sort()
        .flatMap((file) => entriesOf(join(folder, file), logger)),
    );
  let documents = read();
  let settled: NodeJS.Timeout;
  const watcher = existsSync(folder)
    ? watch(folder, () => {
        clearTimeout(settled);
        settled = setTimeout(() => (documents = read()), 50);
      })
    : undefined;
  return {
    documentOf: (id) => documents.get(id),
    close() {
      clearTimeout(settled);
      watcher?.close();
    },
  };
}

function entriesOf(file: string, logger: Logger): [string, string][] {
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).operations.map(({ id, body }) => [id, body]);
  } catch (err) {
    logger.error({ err, file }, 'manifest left out: the file is broken');
    return [];
  }
}
