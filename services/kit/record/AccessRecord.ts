import { type Reading, statement } from '../database/statement.ts';
import type { Viewer } from '../identity/Viewer.ts';

/** A look at people: who saw which fields of whom, and what for. */
export interface Look {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Numbers of the people. */
  readonly people: ReadonlySet<number>;
  readonly fields: readonly string[];
}

const RECORD = statement('select record_access($1)');

/** Puts looks on record. Those that come while others are written are written together. */
export class AccessRecord {
  readonly #database: Reading;
  #gathered: Look[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(database: Reading) {
    this.#database = database;
  }

  /** Resolves when the look is on record for good; SERVICE_UNAVAILABLE where it cannot be. */
  enter(look: Look): Promise<void> {
    this.#gathered.push(look);
    this.#next ??= this.#writing.then(() => this.#write());
    return this.#next;
  }

  async #write(): Promise<void> {
    const looks = this.#gathered;
    this.#gathered = [];
    this.#next = undefined;
    const written = this.#database.read(RECORD, [JSON.stringify(looks.map(entryOf))]);
    this.#writing = written.catch(() => undefined);
    await written;
  }
}

const entryOf = ({ viewer: { subject, roles, purpose }, requestId, people, fields }: Look) => ({
  subject,
  roles,
  purpose,
  request_id: requestId,
  participants: [...people].sort((one, other) => one - other),
  fields,
});
