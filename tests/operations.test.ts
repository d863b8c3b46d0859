import { storedDocuments } from '@dienstweg/schema/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from './support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

test.each([...storedDocuments()])('%s answers on the demo as it opens in GraphiQL', async (_, document) => {
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  expect(Object.values(data)).not.toContain(null);
});
