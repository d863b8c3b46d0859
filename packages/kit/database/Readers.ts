import { overloaded } from '../errors.ts';
import { asking, type Question } from './Question.ts';
import type { Reader } from './Reader.ts';
import type { Reading, Row, Statement } from './statement.ts';

/** Questions of one transaction, gathered until it is sent. */
export interface Gathering {
  readonly questions: Question[];
  readonly opening: Question | undefined;
  sent: boolean;
}

/** So many transactions wait on one connection at most; more would not be answered in time either. */
const MOST_WAITING = 200;

/** Connections that take turns: what is asked in one turn of the event loop leaves at its end, over the one with the least to do. */
export class Readers implements Reading {
  readonly #all: readonly Reader[];
  #gathered: Gathering[] = [];
  /** What several ask for that is not sent yet. */
  readonly #together = new Map<Statement, Promise<Row[]>>();

  constructor(readers: readonly Reader[]) {
    this.#all = readers;
  }

  /** Begins a transaction, which takes in questions until the end of this turn. */
  gather(opening?: Question): Gathering {
    const gathering: Gathering = { questions: [], opening, sent: false };
    if (this.#gathered.push(gathering) === 1) setImmediate(() => this.#send());
    return gathering;
  }

  /** Rows of one statement, in a transaction of its own. */
  async read(statement: Statement, values: unknown[]): Promise<Row[]> {
    const question = asking(statement, values);
    this.gather().questions.push(question);
    return (await question.answer).all;
  }

  /** Rows that `read` asks for, once for all who want them before that is sent. */
  together(statement: Statement, read: () => Promise<Row[]>): Promise<Row[]> {
    const rows = this.#together.get(statement) ?? read();
    this.#together.set(statement, rows);
    return rows;
  }

  #send() {
    const gathered = this.#gathered;
    this.#gathered = [];
    this.#together.clear();
    const reader = this.#leastBusy();
    const isFree = reader.busy < MOST_WAITING;
    for (const gathering of gathered) {
      gathering.sent = true;
      if (isFree) void reader.ask(gathering.questions, gathering.opening);
      else for (const question of gathering.questions) question.failed(overloaded());
    }
  }

  #leastBusy(): Reader {
    return this.#all.reduce((least, reader) => (reader.busy < least.busy ? reader : least));
  }
}
