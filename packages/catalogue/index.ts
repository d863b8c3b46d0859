import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import { openLog } from '@dienstweg/kit';
import { participant } from '@dienstweg/participant';
import { joinPostgres } from '@dienstweg/postgres';
import { type Subgraph, subgraphs } from '@dienstweg/schema';
import {
  openConfigured,
  type RunningService,
  readConfig,
  type Service,
  type ServiceEnvironment,
} from '@dienstweg/service';

const byName = { funding, participant, course, employer } satisfies Record<Subgraph, Service>;

/** The services of the graph, in the order in which data are loaded. */
export const services: Service[] = subgraphs.map((name) => byName[name]);

/** Opens services in this process, until `opened` is disposed of. */
export const openServices = (
  wanted: Service[],
  environment: ServiceEnvironment,
  opened: AsyncDisposableStack,
): Promise<RunningService[]> =>
  Promise.all(
    wanted.map(async (service) => {
      const running = await openConfigured(service, environment);
      opened.defer(running.close);
      return running;
    }),
  );

/** Opens services for a command, on the databases of the configuration, whoever else uses them. */
export async function visitServices(wanted: Service[], opened: AsyncDisposableStack): Promise<RunningService[]> {
  const config = readConfig();
  const url = await joinPostgres(config, opened);
  return openServices(wanted, { config, url, logger: openLog({ level: 'warn' }) }, opened);
}
