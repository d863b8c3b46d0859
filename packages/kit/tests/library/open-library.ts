import { randomUUID } from 'node:crypto';
import { type OpenOptions, openService } from '../../index.ts';
import { testLog } from '../../testing/index.ts';
import { library, shelf } from './library.ts';

export const server = () => process.env.DATABASE_URL as string;

/** Opens the library on a database of its own, filled with the shelf. */
export async function openLibrary(options: Partial<OpenOptions> = {}, service = library) {
  const running = await openService(service, {
    url: server(),
    databaseName: `library_${randomUUID()}`,
    logger: testLog,
    ...options,
  });
  await running.database.transaction((client) => client.query(shelf));
  return {
    ...running,
    /** The answer to a question and the number of SQL statements that it took. */
    async ask(query: string, variables?: Record<string, unknown>) {
      const before = running.database.statements;
      const answer = await running.answer({ query, variables });
      return { ...answer, statements: running.database.statements - before };
    },
  };
}
export type Library = Awaited<ReturnType<typeof openLibrary>>;
