import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Graph, startGraph } from './support/graph.ts';

const down = ['participant', 'course', 'employer'] as const;
let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ down: [...down] });
});
afterAll(() => graph.stop());

test.each([
  ['participant', 'sites { id }'],
  ['course', 'courses { totalCount }'],
  ['employer', 'employers { totalCount }'],
])(
  'The %s service that is down costs only its own field, and says so without an address',
  async (service, question) => {
    const [field = ''] = question.split(' ');
    expect(await graph.query(`{ programmes { id } ${question} }`)).toEqual({
      data: { programmes: [], [field]: null },
      errors: [
        {
          message: `The ${service} service does not answer.`,
          path: [field],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service },
        },
      ],
    });
  },
);

test('The services that are up answer with one statement each', async () => {
  await graph.query('{ programmes { id } }');
  expect(graph.statements()).toEqual({ funding: 1 });
});
