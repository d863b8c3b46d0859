import type { Subgraph } from '@dienstweg/schema';
import { storedDocuments } from '@dienstweg/schema/documents';
import type { QueryResultRow } from 'pg';
import { expect } from 'vitest';
import type { Answer, Graph } from './graph.ts';

const stored = storedDocuments();

/** What a document of schema/operations answers, without errors. */
export async function ask(graph: Graph, name: string, variables?: object): Promise<Answer['data']> {
  const { data, errors } = await graph.query(stored.get(name) ?? '', variables);
  expect(errors).toBeUndefined();
  return data;
}

/** Rows of a statement in the database of one service, past its loaders and sets. */
export const rowsOf = <Row extends QueryResultRow>(
  graph: Graph,
  service: Subgraph,
  sql: string,
  ...values: unknown[]
) => graph.services[service].database.transaction(async (client) => (await client.query<Row>(sql, values)).rows);

/** Runs statements in the databases of services. */
export async function fill(graph: Graph, statements: Partial<Record<Subgraph, string>>) {
  for (const [service, sql] of Object.entries(statements)) await rowsOf(graph, service as Subgraph, sql);
}

/** The numbers in the first column of a statement. */
export async function numbersOf(
  graph: Graph,
  service: Subgraph,
  sql: string,
  ...values: unknown[]
): Promise<Set<number>> {
  const rows = await rowsOf<Record<string, number>>(graph, service, sql, ...values);
  return new Set(rows.map((row) => Object.values(row)[0] as number));
}
