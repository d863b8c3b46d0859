import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Entry, readManifest } from './manifest.ts';

/** The documents of the manifests in a folder, by id. */
export interface Manifests {
  documentOf(id: string): string | undefined;
  close(): void;
}

type Stored = ReadonlyMap<string, string>;

/**
 * How often the folder is looked at, in milliseconds: watching would miss one that is not there yet, or that is
 * replaced.
 */
const EVERY = 250;

/**
 * Reads the manifests of clients, as Apollo's tools write them, and reads them anew as soon as the folder has changed
 * and stays as it is. Broken ones are reported and left out.
 */
export function manifestsIn(folder: string, logger: Logger): Manifests {
  let read = stateOf(folder);
  let seen = read;
  let stored = storedIn(folder, new Map(), logger);
  const looking = setInterval(() => {
    const state = stateOf(folder);
    if (state !== read && state === seen) {
      read = state;
      stored = storedIn(folder, stored, logger);
      logger.info({ folder, documents: stored.size }, 'manifests read');
    }
    seen = state;
  }, EVERY).unref();
  return { documentOf: (id) => stored.get(id), close: () => clearInterval(looking) };
}

const filesIn = (folder: string) => globSync('*.json', { cwd: folder }).sort();

/** A text that is another one as soon as a manifest has come, gone or changed. */
function stateOf(folder: string): string {
  const states = filesIn(folder).map((file) => {
    const { ino, size, ctimeMs } = statSync(join(folder, file), { throwIfNoEntry: false }) ?? {};
    return [file, ino, size, ctimeMs];
  });
  return JSON.stringify(states);
}

function storedIn(folder: string, before: Stored, logger: Logger): Stored {
  const entries = filesIn(folder).flatMap((file) => readManifest(join(folder, file), logger));
  const stored = [...Map.groupBy(entries, ({ id }) => id)].map(([id, same]) => [id, agreed(same, before, logger)]);
  return new Map(stored.filter((each): each is [string, string] => each[1] !== undefined));
}

/**
 * The document that manifests store under one id. Where they disagree, that is the one that was answered so far, or
 * none: which file comes first says nothing.
 */
function agreed(entries: Entry[], before: Stored, logger: Logger): string | undefined {
  const bodies = new Set(entries.map(({ body }) => body));
  const [{ id, body } = { id: '', body: undefined }] = entries;
  if (bodies.size === 1) return body;
  const files = [...new Set(entries.map(({ file }) => file))];
  const kept = before.get(id);
  const isKept = kept !== undefined && bodies.has(kept);
  const outcome = isKept ? 'the one answered so far stays' : 'none is answered';
  logger.error({ id, files }, `manifests hold different documents of one id: ${outcome}`);
  return isKept ? kept : undefined;
}
