import type { Subgraph } from '@dienstweg/schema';
import type { Graph } from './graph.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Whom a test needs: `const some = people(graph); some.person().enter('kassel', '2020-01-01').place('kassel',
 * 'APPRENTICESHIP', '2021-01-01'); await some.save()`.
 */
export const people = (graph: Graph) => new People(graph);

/** People numbered from 1, with what they refer to; `save` writes them. */
class People {
  readonly #graph: Graph;
  readonly #rows: { service: Subgraph; table: string; row: Row }[] = [];
  readonly #known = new Set<string>();
  #count = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** A row of any table; of several with one id the first is meant. */
  row(service: Subgraph, table: string, row: Row): this {
    const key = `${service} ${table} ${row.id}`;
    if (!this.#known.has(key)) this.#rows.push({ service, table, row });
    this.#known.add(key);
    return this;
  }

  programme(id: string, partOf: string | null = null): this {
    this.row('funding', 'organisation', { id: 'carrier', name: 'Träger', roles: ['CARRIER'] });
    for (const service of ['participant', 'course', 'employer'] as const)
      this.row(service, 'programme_part', { id, part_of_id: partOf });
    return this.row('funding', 'programme', { id, name: id, carrier_id: 'carrier', part_of_id: partOf });
  }

  /** A course and one run of it, both of a programme and named like it. */
  run(programme: string): this {
    const course = { id: programme, title: programme, programme_id: programme, exam_required: true, inverse: false };
    this.row('course', 'course', course);
    const run = { id: programme, course_id: programme, programme_id: programme, number: 1 };
    return this.row('course', 'course_run', run);
  }

  person(columns: Row = {}): Person {
    const id = ++this.#count;
    this.row('participant', 'participant', { id, sex: 'FEMALE', registered_on: '2020-01-01', ...columns });
    return new Person(this, id);
  }

  async save() {
    for (const [service, rows] of Map.groupBy(this.#rows, (each) => each.service))
      await this.#graph.services[service].database.transaction(async (client) => {
        for (const { table, row } of rows) {
          const columns = Object.keys(row).join(', ');
          const text = `insert into ${table} (${columns}) select ${columns}
            from json_populate_record(null::${table}, $1)`;
          await client.query(text, [JSON.stringify(row)]);
        }
      });
  }
}

/** One person; what befalls the person in a programme has an id made of both, as `1-kassel`. */
class Person {
  readonly #all: People;
  readonly number: number;

  constructor(all: People, number: number) {
    this.#all = all;
    this.number = number;
  }

  /** A row about the person. */
  has(service: Subgraph, table: string, row: Row): this {
    this.#all.row(service, table, { id: String(this.number), participant_id: this.number, ...row });
    return this;
  }

  enter(programme: string, enteredOn: string | null, columns: Row = {}): this {
    this.#all.programme(programme);
    return this.has('participant', 'participation', {
      ...this.#within(programme),
      entered_on: enteredOn,
      ...columns,
    });
  }

  coachedBy(coach: string, programme: string, coachedFrom: string): this {
    const id = `${this.number}-${programme}`;
    this.#all.row('participant', 'coach', { id: coach, name: coach });
    this.#all.row('participant', 'coaching', { id, participation_id: id, coach_id: coach, coached_from: coachedFrom });
    return this;
  }

  /** Into the run of a programme. */
  enrol(programme: string, state: string, requestedOn: string, columns: Row = {}): this {
    this.#all.run(programme);
    const { id } = this.#within(programme);
    return this.has('course', 'enrolment', { id, run_id: programme, state, requested_on: requestedOn, ...columns });
  }

  place(programme: string, kind: string, startedOn: string, columns: Row = {}): this {
    return this.has('employer', 'placement', { ...this.#within(programme), kind, started_on: startedOn, ...columns });
  }

  #within = (programme: string) => ({ id: `${this.number}-${programme}`, programme_id: programme });
}
