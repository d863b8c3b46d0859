import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@dienstweg/schema/access';
import type { GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import { type Asking, controllerOf } from '../support/viewers.ts';
import { KASSEL, questions } from './questions.ts';

const MEANING = {
  E: 'tells exactly',
  R: 'tells rounded',
  F: 'refuses, with the published questions,',
  S: 'refuses as a sum of today',
  U: 'denies by the right to a fact',
  P: 'asks for the purpose of',
} as const;
type Letter = keyof typeof MEANING;

/** What an answer came to: how its numbers are told, or why they are not. */
function letterOf({ data, errors = [] }: Answer): Letter {
  const [error] = errors;
  if (!error) return JSON.stringify(data).includes('"ROUNDED"') ? 'R' : 'E';
  expect(JSON.stringify(data)).not.toMatch(/"(count|totalCount|value|median|interviews)":/);
  return refusalOf(error);
}

function refusalOf({ extensions, message }: GraphQLFormattedError): Letter {
  if (extensions?.code === 'UNAUTHORIZED_FIELD_OR_TYPE') return 'U';
  if (extensions?.code === 'PURPOSE_REQUIRED') return 'P';
  if (extensions?.code !== 'FORBIDDEN') throw new Error(message);
  return extensions.publishedQuestions ? 'F' : 'S';
}

/**
 * One letter for each question, asked freely and as a published one, by whoever has the programme and by whoever has
 * another.
 */
interface Expected {
  readonly purpose?: Asking['purpose'];
  readonly own: readonly [free: string, published: string];
  readonly foreign: readonly [free: string, published: string];
}

/**
 * Columns: everybody · three filters · two splits and durations · target, report, runs · two lists, a vacancy · sums of
 * today. Who may take part in a run or fits a vacancy is counted of own people; who fitted it on another day tells of
 * permits to work, which a coach may not read.
 */
const matrix = {
  statistics: {
    own: ['F FFF FFF FFFF FFF UUUUUUU', 'R RRR RRR RRRR UUR UUUUUUU'],
    foreign: ['F FFF FFF FFFF FFF UUUUUUU', 'R RRR RRR RRRR UUR UUUUUUU'],
  },
  controller: {
    own: ['E EEE EEE EEEE UUE EEEEESE', 'E EEE EEE EEEE UUE EEEEESE'],
    foreign: ['F FFF FFF FFFE FFE SSSSSSS', 'R RRR RRR RRRE UUE SSSSSSS'],
  },
  coach: {
    purpose: 'coaching',
    own: ['E EUE UEE EEEE EEU EEEEESE', 'E ERE UEE EEEE EER EEEEESE'],
    foreign: ['F FFF FFF FFFE FFU SSSSSSS', 'R RRR RRR RRRE UUR SSSSSSS'],
  },
  caseworker: {
    purpose: 'casework',
    own: ['E EEE EEE EEEE EEE EEEEESE', 'E EEE EEE EEEE EEE EEEEESE'],
    foreign: ['F FFF FFF FFFE FFE SSSSSSS', 'R RRR RRR RRRE UUE SSSSSSS'],
  },
  'employer-contact': {
    purpose: 'employer-matching',
    own: ['E EUU UUU UUUU EUU EEEEESE', 'E ERR UUU RRRR EUR EEEEESE'],
    foreign: ['F FFF FFF FFFU FFU SSSSSSS', 'R RRR RRR RRRR UUR SSSSSSS'],
  },
  'course-planner': {
    purpose: 'casework',
    own: ['E EUU UUU UUEE EUU EEEEESE', 'E ERR UUU RREE EUR EEEEESE'],
    foreign: ['F FFF FFF FFFE FFU SSSSSSS', 'R RRR RRR RRRE UUR SSSSSSS'],
  },
  'quality-officer': {
    own: ['F FFF FFF FFFF FFF UUUUUUU', 'R RRR RRR RRRR UUR UUUUUUU'],
    foreign: ['F FFF FFF FFFF FFF UUUUUUU', 'R RRR RRR RRRR UUR UUUUUUU'],
  },
  'funding-officer': {
    own: ['F FFF FFF FFFF FFF EEEEESE', 'E EEE EEE EEEE UUE EEEEESE'],
    foreign: ['F FFF FFF FFFF FFF SSSSSSS', 'R RRR RRR RRRE UUE SSSSSSS'],
  },
  auditor: {
    purpose: 'audit',
    own: ['E EEE EEE EEEE EEE EEEEESE', 'E EEE EEE EEEE EEE EEEEESE'],
    foreign: ['F FFF FFF FFFE FFE SSSSSSS', 'R RRR RRR RRRE UUE SSSSSSS'],
  },
  'protected-records': {
    purpose: 'casework',
    own: ['U UUU UUU UUUU UUU UUUUUUU', 'U UUU UUU UUUU UUU UUUUUUU'],
    foreign: ['U UUU UUU UUUU UUU UUUUUUU', 'U UUU UUU UUUU UUU UUUUUUU'],
  },
  developer: {
    own: ['U UUU UUU UUUU UUU UUUUUUU', 'U UUU UUU UUUU UUU UUUUUUU'],
    foreign: ['U UUU UUU UUUU UUU UUUUUUU', 'U UUU UUU UUUU UUU UUUUUUU'],
  },
} satisfies Record<Role, Expected>;

const folder = mkdtempSync(join(tmpdir(), 'dienstweg-matrix-'));
let graph: Graph;
beforeAll(async () => {
  const operations = Object.entries(questions).map(([id, selection]) => ({ id, body: `{ ${selection} }` }));
  mkdirSync(join(folder, 'published'));
  writeFileSync(
    join(folder, 'published', 'matrix.json'),
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
  );
  graph = await startGraph({ demo: true, environment: { MANIFESTS_DIR: folder } });
  for (const [service, statement] of KASSEL) await rowsOf(graph, service, statement);
});
afterAll(async () => {
  await graph?.stop();
  rmSync(folder, { recursive: true });
});

const cases = (Object.entries(matrix) as [Role, Expected][]).flatMap(([role, { purpose = null, own, foreign }]) =>
  [own, foreign].flatMap((cells, other) =>
    cells.map((letters, published) => ({
      viewer: { roles: [role], programmes: [other ? 'wesel' : 'kassel'], purpose },
      of: other ? "others' programmes" : 'own programmes',
      asked: published ? 'published' : 'free',
      letters: [...letters.replaceAll(' ', '')] as Letter[],
    })),
  ),
);

test.each(cases)('$viewer.roles.0 about $of, in $asked questions', async ({ viewer, asked, letters }) => {
  const told = Object.entries(questions).map(async ([id, selection]) => {
    const client = graph.as(viewer);
    const answer = asked === 'free' ? client.query(`{ ${selection} }`) : client.stored(id);
    return [id, MEANING[letterOf(await answer)]];
  });
  const expected = Object.keys(questions).map((id, i) => [id, MEANING[letters[i] as Letter]]);
  expect(await Promise.all(told)).toEqual(expected);
});

test('Who controls a programme splits the people of its parts too, and of no other', async () => {
  const split = async (programme: string) => {
    const asked = graph.as(controllerOf('stark-im-beruf'));
    const people = 'people { by(attribute: SEX) { groups { people { disclosure } } } }';
    return letterOf(await asked.query(`{ programme(id: "${programme}") { cohort { ${people} } } }`));
  };
  expect(await Promise.all(['stark-im-beruf', 'mayen-koblenz', 'kassel'].map(split))).toEqual(['E', 'E', 'F']);
});
