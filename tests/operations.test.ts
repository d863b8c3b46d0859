import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Graph, startGraph } from './support/graph.ts';

const folder = join(import.meta.dirname, '../schema/operations');

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
}, 180_000);
afterAll(() => graph.stop());

test.each(globSync('*.graphql', { cwd: folder }).sort())(
  '%s answers on the demo as it opens in GraphiQL',
  async (file) => {
    const { data, errors } = await graph.query(readFileSync(join(folder, file), 'utf8'));
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
  },
);
