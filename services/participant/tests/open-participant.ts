import { randomUUID } from 'node:crypto';
import { openService } from '@dienstweg/kit';
import { pino } from 'pino';
import { participant } from '../index.ts';
import { contactPoint } from './contact-point.ts';

export type OpenParticipant = Awaited<ReturnType<typeof openParticipant>>;

/** Opens the service on a database of its own, filled with the contact point. */
export async function openParticipant() {
  const running = await openService(participant, {
    url: process.env.DATABASE_URL as string,
    databaseName: `participant_${randomUUID()}`,
    logger: pino({ enabled: false }),
  });
  const { database } = running;
  await database.transaction((client) => client.query(contactPoint));
  return {
    close: running.close,
    /** The answer to a question and the number of SQL statements that it took. */
    async ask(query: string, variables?: Record<string, unknown>) {
      const before = database.statements;
      const answer = await running.execute({ query, variables });
      return { ...answer, statements: database.statements - before };
    },
    /** The name of the constraint that refuses these statements in one transaction; null where they are accepted, and then taken back. */
    async refusal(statements: string): Promise<string | null> {
      const accepted = new Error('accepted');
      try {
        await database.transaction(async (client) => {
          await client.query(statements);
          await client.query('set constraints all immediate');
          throw accepted;
        });
      } catch (error) {
        if (error !== accepted) return (error as { constraint: string }).constraint;
      }
      return null;
    },
    write: (statements: string) => database.transaction((client) => client.query(statements)),
  };
}
