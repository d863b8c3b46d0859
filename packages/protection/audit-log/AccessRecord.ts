import { setTimeout as pause } from 'node:timers/promises';
import { type Reading, statement } from '@dienstweg/kit';
import type { ClientBase } from 'pg';
import type { Viewer } from '../identity/Viewer.ts';
import type { CountingQuestion } from './questions.ts';

/** A look at people: who saw which fields of whom, and what for. */
export interface Look {
  readonly viewer: Pick<Viewer, 'subject' | 'roles'> & { readonly purpose: string | null };
  readonly requestId: string;
  /** Numbers of the people. */
  readonly people: ReadonlySet<number>;
  readonly fields: readonly string[];
  /** What was answered about numbers of people, where that is on record. */
  readonly questions?: readonly CountingQuestion[] | undefined;
}

const RECORD = statement('select derived.record_access($1)');

/** For so long a look waits for others that may come, in milliseconds: one write of ten costs a third of ten. */
const PATIENCE = 3;

/**
 * So long one write waits for the one before; one that takes longer may hang, and others go over another connection, in
 * milliseconds.
 */
const HANGING = 250;

/**
 * Puts looks on record, together those that come while others are written, or while others are expected. Where nobody
 * else asks, a look is written at once.
 */
export class AccessRecord {
  readonly #database: Reading;
  #gathered: Look[] = [];
  #expected = 0;
  #nobodyElse: () => void = () => undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(database: Reading) {
    this.#database = database;
  }

  /**
   * Expects a look of a request; what is returned is called once, with the look or, where there was none, without. It
   * resolves when the look is on record for good; UNAVAILABLE where it cannot be.
   */
  expect(): (look?: Look) => Promise<void> | undefined {
    this.#expected += 1;
    return (look) => {
      this.#expected -= 1;
      if (look) this.#gathered.push(look);
      if (this.#expected === 0) this.#nobodyElse();
      if (!look) return undefined;
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
    const looks = this.#gathered;
    this.#gathered = [];
    this.#next = undefined;
    const written = this.#database.read(RECORD, [JSON.stringify(looks.map(entryOf))]);
    this.#writing = Promise.race([written.catch(() => undefined), pause(HANGING, undefined, { ref: false })]);
    await written;
  }
}

/** Puts a look on record in the transaction of a command, which shows nothing before that is committed. */
export const recordLook = (client: ClientBase, look: Look) =>
  client.query('select derived.record_access($1)', [JSON.stringify([entryOf(look)])]);

const entryOf = ({ viewer: { subject, roles, purpose }, requestId, people, fields, questions }: Look) => ({
  subject,
  roles,
  purpose,
  request_id: requestId,
  participants: `{${[...people].sort((one, other) => one - other)}}`, // PostgreSQL reads an array faster from its own text than from JSON
  fields,
  questions,
});
