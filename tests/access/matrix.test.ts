import type { ServingService } from '@dienstweg/kit';
import { callerKeyOf, callerSigner, NOBODY } from '@dienstweg/protection';
import { serveService } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Graph, startGraph } from '../support/graph.ts';
import { matrix, open } from './matrix.ts';
import { furnish } from './people.ts';
import { type Asker, askers, people } from './roles.ts';

const ASKERS = Object.keys(askers) as Asker[];
const MEANING = { A: 'tells', D: 'denies', P: 'asks for the purpose of', H: 'does not find', F: 'refuses' } as const;
type Letter = keyof typeof MEANING;

const CODES: Readonly<Record<string, Letter>> = {
  UNAUTHORIZED_FIELD_OR_TYPE: 'D',
  PURPOSE_REQUIRED: 'P',
  FORBIDDEN: 'F',
};

/** What an answer came to. A denial names its code and its path, and leaves null in its place. */
function letterOf({ errors = [], data }: Answer): Letter {
  const [error] = errors;
  if (!error) return holdsSomething(data) ? 'A' : 'H';
  const letter = CODES[String(error.extensions?.code)];
  expect(error.path?.length).toBeGreaterThan(0);
  expect(holdsSomething(data)).toBe(false);
  if (!letter) throw new Error(error.message);
  return letter;
}

const holdsSomething = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsSomething)
    : value !== null && value !== undefined;

let graph: Graph;
let numbers: readonly number[];
const ports = new Map<string, ServingService>();

beforeAll(async () => {
  graph = await startGraph({ demo: true });
  numbers = await furnish(graph);
  for (const [name, running] of Object.entries(graph.services))
    ports.set(name, await serveService(running, { host: '127.0.0.1', port: 0, key: callerKeyOf(graph.secret, name) }));
});
afterAll(async () => {
  for (const port of ports.values()) await port.close();
  await graph.stop();
});

const cells = Object.entries(matrix).flatMap(([field, { service, selection, cells, unnamed }]) =>
  cells.split(' ').flatMap((cell, column) =>
    people.map((person, row) => {
      const letter = cell[row] as Letter;
      return {
        cell,
        unnamed,
        asker: ASKERS[column] as Asker,
        does: MEANING[letter],
        field,
        person,
        letter,
        row,
        service,
        selection,
      };
    }),
  ),
);

describe('Through the gateway', () => {
  test.each(cells)('$asker: it $does $field of $person', async ({ asker, letter, row, selection }) => {
    const document = `query($id: ID!) { participant(id: $id) { ${selection} } }`;
    expect(letterOf(await graph.as(askers[asker]).query(document, { id: String(numbers[row]) }))).toBe(letter);
  });

  const asked = Object.entries(open).flatMap(([what, [document, cells]]) =>
    ASKERS.map((asker, column) => ({ what, document, asker, letter: cells[column] as Letter })),
  );
  test.each(asked)('$asker: $what are $letter', async ({ document, asker, letter }) => {
    expect(letterOf(await graph.as(askers[asker]).query(document))).toBe(letter);
  });
});

describe("At a service's own port", () => {
  /** There a field is denied before anyone is looked for. */
  const asked = cells.map((each) => {
    const cell = each.asker === 'employer contact' ? (each.unnamed ?? each.cell) : each.cell;
    const denied = each.service !== 'participant' && cell.includes('D');
    const letter = denied ? 'D' : (cell[each.row] as Letter);
    return { ...each, letter, does: MEANING[letter] };
  });
  test.each(asked)('$asker: $service $does $field of $person', async ({ asker, letter, row, service, selection }) => {
    const viewer = { ...NOBODY, ...askers[asker] };
    const token = await callerSigner(service, callerKeyOf(graph.secret, service))({ viewer, published: true });
    const response = await fetch(`${ports.get(service)?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `query($of: [_Any!]!) { _entities(representations: $of) { ... on Participant { ${selection} } } }`,
        variables: { of: [{ __typename: 'Participant', id: String(numbers[row]) }] },
      }),
    });
    expect(letterOf((await response.json()) as Answer)).toBe(letter);
  });
});
