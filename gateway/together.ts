import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import { type Config, type Listening, openLog, openService, reachPostgres, type Service } from '@dienstweg/kit';
import { participant } from '@dienstweg/participant';
import type { Logger } from 'pino';
import { importDemo } from './demo.ts';
import { openGateway } from './gateway.ts';
import { inProcess } from './in-process.ts';
import { bundled } from './pages/bundle.ts';

/** Opens everything in this process: PostgreSQL unless one is given, the four services and the gateway in front of them. */
export async function openTogether(config: Config): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const logger = openLog({ level: config.logLevel });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const services = await openServices(config, await reachPostgres(config, opened), logger, opened, publicKey);
  if (config.demo) await importDemo(services, console.log);
  const gateway = await openGateway(services.map(inProcess), { ...config, gatewayPrivateKey: privateKey }, logger);
  opened.defer(gateway.close);
  bundled().catch(() => undefined); // made now, so that the first visitor does not wait; a failure is told to the visitor
  const all = opened.move();
  return { url: gateway.url, close: () => all.disposeAsync() };
}

/** Fills services with the demo population that are to run as processes of their own. */
export async function fillWithDemo(config: Config, url: string): Promise<void> {
  await using opened = new AsyncDisposableStack();
  await importDemo(await openServices(config, url, openLog({ level: config.logLevel }), opened), console.log);
}

async function openServices(
  { databasePrefix, pooled, keptBytes, recordDays }: Config,
  url: string,
  logger: Logger,
  opened: AsyncDisposableStack,
  gatewayKey?: KeyObject,
) {
  const openOn = (service: Service) =>
    openService(service, {
      url,
      databaseName: databasePrefix + service.name,
      pooled,
      keptBytes,
      recordDays,
      logger,
      gatewayKey,
    });
  const services = await Promise.all([openOn(funding), openOn(participant), openOn(course), openOn(employer)]);
  for (const service of services) opened.defer(service.close);
  return services;
}
