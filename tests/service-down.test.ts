import { afterEach, describe, expect, test } from '@jest/globals';
import { type Graph, startGraph } from './support/graph.ts';

const question = '{ programmes { id } sites { id } courses { totalCount } employers { totalCount } }';
const answer = { programmes: [], sites: [], courses: { totalCount: 0 }, employers: { totalCount: 0 } };

describe('A service that is down', () => {
  let graph: Graph;
  afterEach(() => graph.stop());

  test.each([
    ['funding', 'programmes'],
    ['participant', 'sites'],
    ['course', 'courses'],
    ['employer', 'employers'],
  ] as const)('costs only its own fields and says so without an address: %s', async (service, field) => {
    graph = await startGraph({ down: [service] });
    expect(await graph.query(question)).toEqual({
      data: { ...answer, [field]: null },
      errors: [
        {
          message: `The ${service} service does not answer.`,
          path: [field],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service },
        },
      ],
    });
  });
});
