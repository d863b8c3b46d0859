import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { numbersOf } from '../support/questions.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ demo: true });
});
afterAll(() => graph.stop());

const asOf = '2020-08-01';
const entered = () =>
  numbersOf(graph, 'participant', 'select participant_id from participation where entered_on <= $1', asOf);

test('a cohort says of whom it is a part, and which', async () => {
  const { data, errors } = await graph.query(
    `query ($asOf: Date!) {
      programme(id: "kassel") {
        cohort(asOf: $asOf, where: { work: { placement: { kind: [APPRENTICESHIP] } } }) { ...Part }
        targetAgreements { indicators { strict(asOf: $asOf) { ...Part } } }
      }
      anywhere: cohort(asOf: $asOf, where: { stay: { programme: { in: ["kassel"] } } }) { ...Part }
    }
    fragment Part on Cohort { share base { count } people { count } }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  const inTraining = { share: 37 / 155, base: { count: 155 }, people: { count: 37 } };
  const everyone = (await entered()).size;
  expect(data).toEqual({
    programme: { cohort: inTraining, targetAgreements: [{ indicators: [{ strict: inTraining }] }] },
    anywhere: { share: 155 / everyone, base: { count: everyone }, people: { count: 155 } },
  });
});

test('applicants who entered are a part of all who applied', async () => {
  const { data } = await graph.query(
    `{ programme(id: "wesel") { applicants(asOf: "2024-06-30",
      where: { stay: {} }) { share base { count } } } }`,
  );
  expect(data.programme.applicants).toEqual({ share: 380 / 431, base: { count: 431 } });
});

test('where there is nobody, nothing is a share', async () => {
  const { data } = await graph.query('{ cohort(asOf: "1990-01-01", where: {}) { share base { count } } }');
  expect(data.cohort).toEqual({ share: null, base: { count: 0 } });
});
