import { createHash } from 'node:crypto';

/** A statement with the name under which each connection prepares it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}
export type Row = readonly unknown[];

/** Whoever answers statements with rows, which are arrays of values. */
export interface Reading {
  /** SERVICE_UNAVAILABLE where the database does not answer. */
  read(statement: Statement, values: unknown[]): Promise<Row[]>;
}

/** Names a statement by its text. */
export const statement = (text: string): Statement => ({
  name: createHash('sha1').update(text).digest('base64url'),
  text,
});
