import type { Graph } from '../../support/graph.ts';
import { courseRows } from './course.ts';
import { employerRows } from './employer.ts';
import { fundingRows } from './funding.ts';
import { participantRows } from './participant.ts';

const PEOPLE = 1000;

/** Fills the databases of the graph with rows drawn at random; the same seed draws the same rows. */
export async function insertRandomPeople({ services }: Graph, seed: number) {
  const rows = {
    funding: fundingRows,
    participant: participantRows(PEOPLE),
    course: courseRows(PEOPLE),
    employer: employerRows(PEOPLE),
  };
  for (const [service, statements] of Object.entries(rows))
    await services[service as keyof typeof rows].database.transaction(async (client) => {
      await client.query('select setseed($1)', [seed]);
      await client.query(statements);
    });
}
