import { databaseUrl } from '@dienstweg/kit';
import { services } from '../../support/services.ts';
import { connect } from './one-database.ts';

/** Says that every table has changed, so that no kept set is good any more. */
export async function forgetting(url: string, opened: AsyncDisposableStack): Promise<() => Promise<void>> {
  const clients = await Promise.all(
    services
      .filter(({ name }) => name !== 'funding')
      .map(async ({ name }) => {
        const client = await connect(databaseUrl(url, `dienstweg_${name}`));
        opened.defer(() => client.end());
        return client;
      }),
  );
  return async () => {
    await Promise.all(
      clients.map((client) =>
        client.query(`insert into table_version
          select distinct event_object_table, -1, 1 from information_schema.triggers
            where trigger_name like 'version\\_%'
          on conflict (table_name, slot) do update set version = table_version.version + 1`),
      ),
    );
  };
}
