import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { AUDITOR } from '../support/viewers.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph?.stop());

const LABELS = `query ($language: Language) { programme(id: "kassel") { cohort { people {
  bySex: by(attribute: SEX) { groups { label(language: $language) } }
  byOutcome: by(attribute: OUTCOME) { groups { label(language: $language) } }
} } } }`;
const ENGLISH = [['Female', 'Male', 'Diverse', 'unknown'], 'Employment subject to social insurance'];
const GERMAN = [['weiblich', 'männlich', 'divers', 'unbekannt'], 'sozialversicherungspflichtige Beschäftigung'];

test.each([
  ['de-DE,de;q=0.9,en;q=0.5', {}, GERMAN],
  ['fr', {}, ENGLISH],
  [undefined, {}, ENGLISH],
  ['de', { language: 'EN' }, ENGLISH],
  ['en', { language: 'DE' }, GERMAN],
  ['de', { language: null }, GERMAN],
])(
  'whoever asks with Accept-Language: %s and the variables %j reads labels of every service so',
  async (speaks, variables, words) => {
    const asking = graph.as({ ...AUDITOR, ...(speaks && { speaks }) });
    const { data } = await asking.query(LABELS, variables);
    const { bySex, byOutcome } = data.programme.cohort.people;
    expect([bySex.groups.map(({ label }: { label: string }) => label), byOutcome.groups[0].label]).toEqual(words);
  },
);
