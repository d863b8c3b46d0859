import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import { type Config, type Listening, openService, reachPostgres, type Service } from '@dienstweg/kit';
import { participant } from '@dienstweg/participant';
import { pino } from 'pino';
import { importDemo } from './demo.ts';
import { openGateway } from './gateway.ts';
import { bundled } from './pages/bundle.ts';

/** Opens everything in this process: PostgreSQL unless one is given, the four services and the gateway in front of them. */
export async function openTogether(config: Config): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const logger = pino({ level: config.logLevel });
  const url = await reachPostgres(config, opened);
  const openOn = (service: Service) =>
    openService(service, { url, databaseName: config.databasePrefix + service.name, logger });
  const subgraphs = await Promise.all([openOn(funding), openOn(participant), openOn(course), openOn(employer)]);
  for (const subgraph of subgraphs) opened.defer(subgraph.close);
  if (config.demo) await importDemo(subgraphs, console.log);
  const gateway = await openGateway(subgraphs, config, logger);
  opened.defer(gateway.close);
  bundled().catch(() => undefined); // made now, so that the first visitor does not wait; a failure is told to the visitor
  const all = opened.move();
  return { url: gateway.url, close: () => all.disposeAsync() };
}
