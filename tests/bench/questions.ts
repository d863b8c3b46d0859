import { readFileSync } from 'node:fs';
import { headersOf } from '../support/tokens.ts';
import type { Contender } from './contenders.ts';

/** What is asked for: by the document, and by the bare handler's path. */
export interface Variables {
  graph: object;
  bare: string | number;
}

export interface Question {
  name: string;
  document: string;
  variables: Variables[];
}

const PAGE = 200;
const PEOPLE = `query ($after: String) {
  participants(first: ${PAGE}, after: $after) { nodes { number } pageInfo { endCursor hasNextPage } }
}`;

/** The three questions, with variables that reach all over the people; the graph is asked for the cursors. */
export async function questions(contenders: Contender[], people: number): Promise<Question[]> {
  const graph = contenders.at(-1)?.url ?? '';
  const document = (name: string) => readFileSync(new URL(`questions/${name}.graphql`, import.meta.url), 'utf8');
  const ids = Array.from({ length: 500 }, (_, index) => 1 + ((index * 7_919) % people));
  return [
    { name: 'case-list', document: document('case-list'), variables: await cursors(graph) },
    { name: 'overview', document: document('overview'), variables: [{ graph: {}, bare: '' }] },
    {
      name: 'look-up',
      document: document('look-up'),
      variables: ids.map((id) => ({ graph: { id: String(id) }, bare: id })),
    },
  ];
}

async function cursors(graph: string): Promise<Variables[]> {
  const found: Variables[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const response = await fetch(`${graph}/graphql`, {
      method: 'POST',
      headers: await headersOf(),
      body: JSON.stringify({ query: PEOPLE, variables: { after } }),
    });
    const { data } = (await response.json()) as People;
    const { nodes, pageInfo } = data.participants;
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
    if (more) found.push({ graph: { after }, bare: nodes.at(-1)?.number ?? 0 });
  }
  return found;
}

interface People {
  data: { participants: { nodes: { number: number }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
}
