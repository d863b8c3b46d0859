import { openServices, services } from '@dienstweg/catalogue';
import { type Listening, openLog } from '@dienstweg/kit';
import { reachPostgres } from '@dienstweg/postgres';
import { type Config, refuseTakenPorts } from '@dienstweg/service';
import { importDemo } from './demo.ts';
import { inProcess } from './execution/in-process.ts';
import { openGateway } from './gateway.ts';

/**
 * Opens everything in this process: PostgreSQL unless one is given, the four services and the gateway in front of them.
 */
export async function openTogether(config: Config, signal?: AbortSignal): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const logger = openLog({ level: config.logLevel });
  await refuseTakenPorts(config.host, { PORT: config.port });
  const url = await reachPostgres(config, opened, signal);
  const running = await openServices(services, { config, url, logger }, opened);
  if (config.demo) await importDemo(running, { say: console.log });
  const gateway = await openGateway(running.map(inProcess), config, logger);
  opened.defer(gateway.close);
  opened.defer(gateway.drain); // comes before it
  const all = opened.move();
  return { url: gateway.url, close: () => all.disposeAsync() };
}

/** Fills services with the demo population that are to run as processes of their own. */
export async function fillWithDemo(config: Config, url: string): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const logger = openLog({ level: config.logLevel });
  await importDemo(await openServices(services, { config, url, logger }, opened), { say: console.log });
}
