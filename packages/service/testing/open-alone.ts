import { randomUUID } from 'node:crypto';
import type { Definitions } from '@dienstweg/kit';
import { testLog } from '@dienstweg/kit/testing';
import type { Viewer } from '@dienstweg/protection';
import { AUDITOR } from '@dienstweg/protection/testing';
import type { Service } from '../define-service.ts';
import { openService } from '../open-service.ts';

export type OpenedAlone = Awaited<ReturnType<typeof openAlone>>;

/**
 * Opens a service for tests on a database of its own, on the server that DATABASE_URL names, filled by the statements.
 */
export async function openAlone<D extends Definitions>(service: Service<D>, filling: string) {
  const url = process.env.DATABASE_URL ?? '';
  const databaseName = `${service.name}_${randomUUID()}`;
  const running = await openService(service, { url, databaseName, logger: testLog });
  const { database } = running;
  await database.transaction((client) => client.query(filling));
  const ask = async (query: string, variables?: Record<string, unknown>, viewer: Viewer = AUDITOR) => {
    const before = database.statements;
    const answer = await running.answer({ query, variables }, { viewer, published: true });
    return { ...answer, statements: database.statements - before };
  };
  return {
    ...running,
    write: (statements: string) => database.transaction((client) => client.query(statements)),

    /** The answer to a question, by the auditor unless given, and the number of SQL statements that it took. */
    ask,

    /** What is selected of entities that other services refer to. */
    entities: (references: object[], selection: string) =>
      ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`, { of: references }),

    /**
     * The name of the constraint that refuses these statements in one transaction; null where they are accepted, and
     * then taken back.
     */
    async refusal(statements: string): Promise<string | null> {
      const accepted = Symbol('accepted');
      const attempt = database.transaction(async (client) => {
        await client.query(`${statements}; set constraints all immediate`);
        throw accepted;
      });
      return attempt.catch((reason) => {
        if (reason === accepted) return null;
        return (reason as { constraint?: string }).constraint ?? Promise.reject(reason);
      });
    },
  };
}
