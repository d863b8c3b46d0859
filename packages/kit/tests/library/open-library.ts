import { randomUUID } from 'node:crypto';
import {
  type Caller,
  type Guarding,
  type OpenOptions,
  type Operation,
  openService,
  type Supplies,
} from '../../index.ts';
import { testLog } from '../../testing/index.ts';
import { library, shelf } from './library.ts';
import { openToAll } from './open-to-all.ts';

export { library } from './library.ts';

export const server = () => process.env.DATABASE_URL as string;

const SOMEBODY: Caller = { requestId: 'library', language: 'EN' };

/** Opens the library on a database of its own, filled with the shelf. */
export const openLibrary = (options: Partial<OpenOptions> = {}, service = library) =>
  openGuardedLibrary(openToAll, SOMEBODY, { ...options, service });

/** The same behind a guard, asked by somebody unless given. */
export async function openGuardedLibrary<C extends Caller, S extends Supplies>(
  guarding: Guarding<C, S>,
  somebody: C,
  { service = library, ...options }: Partial<OpenOptions> & { readonly service?: typeof library } = {},
) {
  const databaseName = `library_${randomUUID()}`;
  const running = await openService(service, { url: server(), databaseName, logger: testLog, ...options }, guarding);
  await running.database.transaction((client) => client.query(shelf));
  const answer = (operation: Operation, caller: C = somebody) => running.answer(operation, caller);
  return {
    ...running,
    answer,
    /** The answer to a question and the number of SQL statements that it took. */
    async ask(query: string, variables?: Record<string, unknown>) {
      const before = running.database.statements;
      return { ...(await answer({ query, variables })), statements: running.database.statements - before };
    },
  };
}
export type Library = Awaited<ReturnType<typeof openLibrary>>;
