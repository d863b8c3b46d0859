declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';
  /** A stream that feeds a `copy … from stdin` statement. */
  export function from(statement: string): Writable & Submittable;
}
