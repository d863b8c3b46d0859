import {
  type DeclaredTable,
  type Reading,
  type Session,
  type Statement,
  statement,
  type Table,
  TODAY,
} from '@dienstweg/kit';
import { ProtectedTable } from '../tables/declare.ts';
import { isDisputedValue } from './DisputedValue.ts';

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

/** The day on which a dispute is settled is the first without its note. */
const OPEN = `(settled_on is null or settled_on > ${TODAY})`;

const PEOPLE = statement(`select distinct participant_id from disputed_value where ${OPEN}`);
const OF_PEOPLE = statement(`
  select field, key, note, disputed_on from disputed_value
  where ${OPEN} and participant_id = any($1) and field = any($2) order by field, key, id`);

const seenIn = ({ sql, key }: Table) => `select ${key.sql}::text from ${sql} where ${key.sql}::text = any($1)`;

/**
 * What is disputed in a service. Who disputes anything is kept in mind, so that answers about all others cost nothing
 * more.
 */
export class Disputes {
  readonly #database: Reading;
  /** By type: which of some rows the viewer sees. */
  readonly #seen: ReadonlyMap<string, Statement>;
  /** By field, those whose values it shows or follows from. */
  readonly #shownBy = new Map<string, string[]>();
  /** By type without rows of its own, the type in whose rows its values are. */
  readonly #wholes = new Map<string, string>();
  #people: Promise<ReadonlySet<number>> = Promise.resolve(new Set<number>());
  #readAt = Number.NEGATIVE_INFINITY;

  /** `database` reads notes about everyone; `tables` are those of the types whose values may be disputed. */
  constructor(database: Reading, tables: ReadonlyMap<string, Table>, declared: readonly ProtectedTable[]) {
    this.#database = database;
    this.#seen = new Map(Array.from(tables, ([type, table]) => [type, statement(seenIn(table))]));
    for (const { options, protection } of declared) {
      for (const part of protection.parts ?? []) this.#wholes.set(part, options.name);
      for (const [shown, fields] of Object.entries(protection.shownIn ?? {}))
        this.#shownBy.set(shown, [
          ...(this.#shownBy.get(shown) ?? []),
          ...fields.map((field) => `${options.name}.${field}`),
        ]);
    }
  }

  /** What is disputed of these fields of people whom an answer holds, in rows that its viewer sees. */
  async of(people: ReadonlySet<number>, fields: readonly string[], asViewer: () => Session): Promise<Disputed[]> {
    const disputing = [...(await this.#disputing()).intersection(people)];
    if (disputing.length === 0) return [];
    const shown = [...fields, ...fields.flatMap((field) => this.#shownBy.get(field) ?? [])];
    const rows = await this.#database.read(OF_PEOPLE, [disputing, shown]);
    const found = rows.map(([field, id, note, since]) => ({ field, id, note, since }) as Disputed);
    return found.length > 0 ? this.#seenOf(found, asViewer()) : found;
  }

  async #seenOf(found: readonly Disputed[], session: Session): Promise<Disputed[]> {
    const types = Map.groupBy(found, ({ field }) => field.split('.')[0] as string);
    const seen = await Promise.all(
      Array.from(types, async ([type, notes]) => {
        const statement = this.#seen.get(this.#wholes.get(type) ?? type);
        const rows = statement ? await session.read(statement, [notes.map(({ id }) => id)]) : [];
        const keys = new Set(rows.map(([key]) => key));
        return notes.filter(({ id }) => keys.has(id));
      }),
    );
    return seen.flat();
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

/** What is disputed in a service with these tables; undefined where nothing can be. */
export function disputesOf(database: Reading, tables: ReadonlyMap<string, Table>, declared: readonly DeclaredTable[]) {
  const known = declared.filter((table) => table instanceof ProtectedTable);
  return known.some(isDisputedValue) ? new Disputes(database, tables, known) : undefined;
}
