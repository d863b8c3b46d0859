import { type Reading, statement } from '../database/statement.ts';

/** A note beside an answer: a value that it holds is disputed. */
export interface Disputed {
  /** The field, as `Type.field`. */
  readonly field: string;
  /** The id of the object that has it. */
  readonly id: string;
  readonly note: string;
  readonly since: string;
}

/** A note stands beside every answer that begins this much later, in milliseconds. */
const FRESH = 1_000;

const PEOPLE = statement('select distinct participant_id from disputed_value where settled_on is null');
const OF_PEOPLE = statement(`
  select field, key, note, disputed_on from disputed_value
  where settled_on is null and participant_id = any($1) and field = any($2) order by field, key, id`);

/** What is disputed in a service. Who disputes anything is kept in mind, so that answers about all others cost nothing more. */
export class Disputes {
  readonly #database: Reading;
  #people: Promise<ReadonlySet<number>> = Promise.resolve(new Set<number>());
  #readAt = Number.NEGATIVE_INFINITY;

  /** `database` reads notes about everyone: only of people whom the viewer sees may they be asked for. */
  constructor(database: Reading) {
    this.#database = database;
  }

  /** What is disputed of these fields of people whom an answer holds. */
  async of(people: ReadonlySet<number>, fields: readonly string[]): Promise<Disputed[]> {
    const disputing = [...(await this.#disputing()).intersection(people)];
    if (disputing.length === 0) return [];
    const rows = await this.#database.read(OF_PEOPLE, [disputing, fields]);
    return rows.map(([field, id, note, since]) => ({ field, id, note, since }) as Disputed);
  }

  #disputing(): Promise<ReadonlySet<number>> {
    const now = performance.now();
    if (now - this.#readAt < FRESH) return this.#people;
    this.#readAt = now;
    this.#people = this.#database.read(PEOPLE, []).then((rows) => new Set(rows.map(([person]) => person as number)));
    this.#people.catch(() => (this.#readAt = Number.NEGATIVE_INFINITY));
    return this.#people;
  }
}
