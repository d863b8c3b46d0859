import type { GraphQLFormattedError } from 'graphql';

interface Answer {
  readonly errors?: readonly GraphQLFormattedError[];
  readonly data?: Record<string, unknown> | null;
}

/**
 * Writes an answer, and lets its data go. Apollo Server makes an object with accessors for each request, of which V8 keeps a description
 * among its old objects: until these are collected all that hangs on the request would be kept, and copied, for nothing.
 */
export function textOfAnswer(answer: Answer): string {
  const text = `${JSON.stringify(answer)}\n`;
  for (const field in answer.data) answer.data[field] = undefined;
  return text;
}
