import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const folder = new URL('../schema/operations/', import.meta.url);

/** The documents of schema/operations by the names of their files, in the order of these. */
export const operations = (): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => [basename(file, '.graphql'), readFileSync(new URL(file, folder), 'utf8')]),
  );
