import { statement } from '../database.ts';
import type { Statement } from '../reader.ts';

/** Statements by shape, written once. */
export function statements(): (shape: string, text: () => string) => Statement {
  const written = new Map<string, Statement>();
  return (shape, text) => {
    let found = written.get(shape);
    if (!found) written.set(shape, (found = statement(text())));
    return found;
  };
}
