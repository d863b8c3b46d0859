import { readFileSync } from 'node:fs';
import { utf8Text } from '@dienstweg/kit';
import type { Logger } from 'pino';
import { z } from 'zod';

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});

/** A document that a manifest stores. */
export interface Entry {
  readonly id: string;
  readonly body: string;
  readonly file: string;
}

/** So many faults of one file are logged at most. */
const MOST_FAULTS = 5;

/** The documents of a manifest; none of a broken one, of which it is logged what is wrong. */
export function readManifest(file: string, logger: Logger): Entry[] {
  const content = contentOf(file);
  const { data, error } = content instanceof Error ? { error: content } : manifest.safeParse(content);
  if (data) return data.operations.map(({ id, body }) => ({ id, body, file }));
  const faults = error instanceof z.ZodError ? error.issues.slice(0, MOST_FAULTS).map(inWords) : [error.message];
  logger.error({ file, faults }, 'manifest left out: the file is broken');
  return [];
}

/** What the JSON of a file says, with or without a byte order mark; an error where it cannot be read. */
function contentOf(file: string): unknown {
  try {
    return JSON.parse(utf8Text(readFileSync(file)));
  } catch (error) {
    return error instanceof SyntaxError ? new Error('The file is not JSON.') : error;
  }
}

const inWords = ({ path, message }: z.core.$ZodIssue) => `${path.join('.') || 'the whole file'}: ${message}`;
