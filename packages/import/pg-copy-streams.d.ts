declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';
  /** A stream that feeds a `copy … from stdin` statement. */
  export function from(statement: string): Writable & Submittable;
  /** A stream of what a `copy … to stdout` statement gives. */
  export function to(statement: string): Readable & Submittable;
}
