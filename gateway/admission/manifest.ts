import { readFileSync } from 'node:fs';
import { utf8Text } from '@dienstweg/kit';
import type { Logger } from 'pino';
import { z } from 'zod';

const apollos = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});
/** Documents by their hash, as GraphQL Code Generator, gql.tada and Relay write them. */
const byHash = z
  .record(z.string(), z.string())
  .refine((texts) => Object.keys(texts).every((id) => /^(\w+:)?[0-9a-f]{32,128}$/.test(id)), {
    error: 'It has no `format`, and what it has instead are no hashes of documents.',
  });

/** The documents of a manifest, whose `format` says that Apollo's tools wrote it. */
const read = (content: unknown) =>
  typeof content === 'object' && content !== null && 'format' in content
    ? apollos.transform(({ operations }) => operations).safeParse(content)
    : byHash.transform((texts) => Object.entries(texts).map(([id, body]) => ({ id, body }))).safeParse(content);

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
  const { data, error } = content instanceof Error ? { error: content } : read(content);
  if (data) return data.map(({ id, body }) => ({ id, body, file }));
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
