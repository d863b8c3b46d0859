import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as abstract from './abstract.ts';
import * as entities from './entities.ts';
import * as requires from './requires.ts';
import { supergraphOf } from './supergraph.ts';

const suites = Object.entries({ ...abstract, ...entities, ...requires });

describe.each(suites)('A graph of small services: %s', (_, { services, questions }) => {
  const { ask } = supergraphOf(services);

  test.each(questions)('is answered as one service would, each time: %s', async (text, data, variables) => {
    const question = { document: parse(text), variables };
    const answers = [await ask(question), await ask(question), await ask(question)];
    expect(answers).toEqual([{ data }, { data }, { data }]);
    expect(JSON.stringify(answers[0]?.data)).toBe(JSON.stringify(data));
  });
});

test('A value that its type does not have is null, with an error', async () => {
  const { ask } = supergraphOf(abstract.intersections.services);
  const { data, errors } = await ask({ document: parse('{ levels }') });
  expect(data).toEqual({ levels: ['LOW', null, null, 'HIGH'] });
  expect(errors).toEqual([{ message: 'A service answered something else than Level for Query.levels.' }]);
});
