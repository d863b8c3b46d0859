import { reachPostgres } from '@dienstweg/postgres';
import { readConfig } from '@dienstweg/service';

/** When the process that runs PostgreSQL is gone, takes the server over, as any next start would, and stops it. */
process.once('disconnect', () =>
  stopPostgres().catch((error: Error) => {
    console.error(`PostgreSQL was not stopped: ${error.message}`);
    process.exitCode = 1;
  }),
);

async function stopPostgres() {
  await using opened = new AsyncDisposableStack();
  await reachPostgres(readConfig(), opened);
}
