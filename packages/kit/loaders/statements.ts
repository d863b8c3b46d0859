import { LRUCache } from 'lru-cache';
import { type Statement, statement } from '../database/statement.ts';

/** Documents have shapes without end. */
const KEPT = 200;

/** Statements by shape, written once while they are used. */
export function statements(): (shape: string, text: () => string) => Statement {
  const written = new LRUCache<string, Statement>({ max: KEPT });
  return (shape, text) => {
    const found = written.get(shape) ?? statement(text());
    written.set(shape, found);
    return found;
  };
}
