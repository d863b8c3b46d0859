import { type Statement, statement } from '../database/statement.ts';

/** Statements by shape, written once. */
export function statements(): (shape: string, text: () => string) => Statement {
  const written = new Map<string, Statement>();
  return (shape, text) => {
    const found = written.get(shape) ?? statement(text());
    written.set(shape, found);
    return found;
  };
}
