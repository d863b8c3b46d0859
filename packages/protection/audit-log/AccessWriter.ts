import { setTimeout as pause } from 'node:timers/promises';
import { type Reading, statement } from '@dienstweg/kit';
import type { ClientBase } from 'pg';
import type { Viewer } from '../identity/Viewer.ts';
import type { CountingQuestion } from './questions.ts';

/** An access to people: who saw which fields of whom, and what for. */
export interface Access {
  readonly viewer: Pick<Viewer, 'subject' | 'roles'> & { readonly purpose: string | null };
  readonly requestId: string;
  /** Numbers of the people. */
  readonly people: ReadonlySet<number>;
  readonly fields: readonly string[];
  /** What was answered about numbers of people, where that is on record. */
  readonly questions?: readonly CountingQuestion[] | undefined;
}

const RECORD = statement('select derived.record_access($1)');

/** For so long an access waits for others that may come, in milliseconds: one write of ten costs a third of ten. */
const PATIENCE = 3;

/**
 * So long one write waits for the one before; one that takes longer may hang, and others go over another connection, in
 * milliseconds.
 */
const HANGING = 250;

/**
 * Puts accesses on record, together those that come while others are written, or while others are expected. Where
 * nobody else asks, an access is written at once.
 */
export class AccessWriter {
  readonly #database: Reading;
  #gathered: Access[] = [];
  #expected = 0;
  #nobodyElse: () => void = () => undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(database: Reading) {
    this.#database = database;
  }

  /**
   * Expects an access of a request; what is returned is called once, with the access or, where there was none, without.
   * It resolves when the access is on record for good; UNAVAILABLE where it cannot be.
   */
  expect(): (access?: Access) => Promise<void> | undefined {
    this.#expected += 1;
    return (access) => {
      this.#expected -= 1;
      if (access) this.#gathered.push(access);
      if (this.#expected === 0) this.#nobodyElse();
      if (!access) return undefined;
      this.#next ??= this.#writing.then(() => this.#others()).then(() => this.#write());
      return this.#next;
    };
  }

  #others(): Promise<void> {
    if (this.#expected === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.#nobodyElse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #write(): Promise<void> {
    const accesses = this.#gathered;
    this.#gathered = [];
    this.#next = undefined;
    const written = this.#database.read(RECORD, [JSON.stringify(accesses.map(entryOf))]);
    this.#writing = Promise.race([written.catch(() => undefined), pause(HANGING, undefined, { ref: false })]);
    await written;
  }
}

/** Puts an access on record in the transaction of a command, which shows nothing before that is committed. */
export const recordAccess = (client: ClientBase, access: Access) =>
  client.query('select derived.record_access($1)', [JSON.stringify([entryOf(access)])]);

const entryOf = ({ viewer: { subject, roles, purpose }, requestId, people, fields, questions }: Access) => ({
  subject,
  roles,
  purpose,
  request_id: requestId,
  // PostgreSQL reads an array faster from its own text than from JSON.
  participants: `{${[...people].sort((one, other) => one - other)}}`,
  fields,
  questions,
});
