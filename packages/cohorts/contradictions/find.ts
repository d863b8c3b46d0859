import { type Evaluating, type Reading, type Row, type Sink, statement } from '@dienstweg/kit';
import type { ContradictionKind } from '@dienstweg/schema/contradictions';
import type { KindsOf } from '@dienstweg/schema/kinds';
import { RELATIONS, type ToldFacts } from './facts.ts';

/** What is asked for, as it travels between services. */
export interface ContradictionsAsked {
  readonly kinds: readonly ContradictionKind[];
  readonly asOf: string;
  /** Ids of the programmes in which contradictions are looked for; null for all. */
  readonly within: readonly string[] | null;
}

/**
 * SQL of each kind that a service finds: the `id` of what contradicts itself, the `number` of the person, null where it
 * is nobody's, and `since` when. `$1` is the day as of which is asked, `$2` the programmes; facts that other services
 * told are tables.
 */
export type Contradictions<Service extends keyof KindsOf> = Readonly<Record<ContradictionKind<Service>, string>>;

/** Something that contradicts itself, since when, and whom it concerns; nobody where it is about money or places. */
export interface Finding {
  readonly id: string;
  readonly number: number | null;
  readonly since: string;
}

/** What was found, by kind: the longest known first. */
export type Findings = Readonly<Record<string, readonly Finding[]>>;

/** Tells others what they find contradictions by. */
export async function tellFacts(db: Reading, queries: Readonly<Record<string, string>>, asOf: string) {
  const told = Object.entries(queries).map(async ([relation, text]) => {
    const columns = Object.keys(RELATIONS.get(relation) ?? {});
    const arrays = columns.map((column) => `coalesce(array_agg(${column})::text, '{}')`);
    const gathered = statement(`select ${arrays.join(', ')} from (${text}) told`);
    const [row] = await db.read(gathered, [asOf]);
    return [relation, row as readonly string[]] as const;
  });
  return Object.fromEntries(await Promise.all(told)) satisfies ToldFacts;
}

/** Finds what is asked for among the kinds of a service, by one statement. */
export async function findContradictions(
  db: Reading,
  sqlOfKinds: Readonly<Partial<Record<ContradictionKind, string>>>,
  { kinds, asOf, within }: ContradictionsAsked,
  facts: ToldFacts,
): Promise<Findings> {
  const found = kinds.flatMap((kind) => {
    const sql = sqlOfKinds[kind];
    return sql === undefined
      ? []
      : [`select '${kind}' kind, found.id::text, found.number, found.since::text from (${sql}) found`];
  });
  if (found.length === 0) return {};
  const all = found.join(' union all ');
  const used = [...RELATIONS].filter(([relation]) => new RegExp(`\\b${relation}\\b`).test(all));
  const values: unknown[] = [asOf, within];
  const given = used.map(([relation, columns]) => {
    const told = facts[relation] ?? [];
    const arrays = Object.values(columns).map((type, at) => `$${values.push(told[at])}::${type}[]`);
    return `${relation} (${Object.keys(columns)}) as materialized (select * from unnest(${arrays}))`;
  });
  const asked = 'asked (as_of, within) as (select $1::date, $2::text[])';
  const text = `with ${[asked, ...given].join(', ')} select * from (${all}) found order by kind, since, number, id`;
  const rows = await db.read(statement(text), values);
  const byKind = Map.groupBy(rows, ([kind]) => kind as string);
  return Object.fromEntries(Array.from(byKind, ([kind, some]) => [kind, some.map(findingOf)]));
}

const findingOf = ([, id, number, since]: Row) => ({ id, number, since }) as Finding;

/** Reads much, of all people. */
export const ofEveryone = (db: Evaluating): Reading => ({
  read: async (statement, values) => (await db.scan(statement, values, () => new Rows())).rows,
});

class Rows implements Sink {
  readonly rows: Row[] = [];

  take(row: Row) {
    this.rows.push(row);
  }
}
