import { randomUUID } from 'node:crypto';
import { openService } from '@dienstweg/kit';
import { pino } from 'pino';
import { employer } from '../index.ts';
import { market } from './market.ts';

/** Opens the service on a database of its own, filled with the market. */
export async function openEmployer() {
  const logger = pino({ enabled: false });
  const running = await openService(employer, {
    url: process.env.DATABASE_URL as string,
    databaseName: `employer_${randomUUID()}`,
    logger,
  });
  const { database } = running;
  await database.transaction((client) => client.query(market));
  return {
    ...running,
    /** The answer to a question and the number of SQL statements that it took. */
    async ask(query: string, variables?: Record<string, unknown>) {
      const before = database.statements;
      const answer = await running.execute({ query, variables });
      return { ...answer, statements: database.statements - before };
    },
    /** Rows of the last statement. All are rolled back afterwards: whatever they wrote is gone. */
    async tryOut(...statements: string[]): Promise<object[]> {
      const undo = Symbol('undo');
      let rows: object[] = [];
      const attempt = database.transaction(async (client) => {
        for (const statement of statements) rows = [await client.query(statement)].flat().at(-1)?.rows ?? [];
        throw undo;
      });
      await attempt.catch((reason) => (reason === undo ? undefined : Promise.reject(reason)));
      return rows;
    },
    write: (statement: string) => database.transaction((client) => client.query(statement)),
  };
}
export type OpenEmployer = Awaited<ReturnType<typeof openEmployer>>;
