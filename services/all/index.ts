import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import { joinPostgres, openLog, openService, type RunningService, readConfig, type Service } from '@dienstweg/kit';
import { participant } from '@dienstweg/participant';

/** The services of the graph, in the order in which data are loaded. */
export const services: Service[] = [funding, participant, course, employer];

/** Opens services on the databases of the configuration, until `opened` is disposed of. */
export async function openServices(wanted: Service[], opened: AsyncDisposableStack): Promise<RunningService[]> {
  const config = readConfig();
  const logger = openLog({ level: 'warn' });
  const url = await joinPostgres(config, opened);
  return Promise.all(
    wanted.map(async (service) => {
      const running = await openService(service, {
        url,
        databaseName: config.databasePrefix + service.name,
        pooled: config.pooled,
        logger,
      });
      opened.defer(running.close);
      return running;
    }),
  );
}
