import type { KeyObject } from 'node:crypto';
import * as kit from '@dienstweg/kit';
import { reachPostgres } from '@dienstweg/postgres';
import { callerKeyOf, gatewayOnly } from '@dienstweg/protection';
import { type Config, readConfig } from './config.ts';
import type { Service } from './define-service.ts';
import { refuseTakenPorts } from './free-ports.ts';
import { openConfigured, type RunningService } from './open-service.ts';

/** Runs a process around what `start` opens, as the environment says. */
export const run = (name: string, start: (config: Config, signal: AbortSignal) => Promise<kit.Listening>) =>
  kit.run(name, (signal) => start(readConfig(), signal));

/** Runs one service alone, as a process of its own, on its port of the configuration. */
export const runService = <D extends kit.Definitions>(service: Service<D>) =>
  run(service.name, (config, signal) => serve(service, config, signal));

/** Puts a running service behind HTTP, for the gateway that has the key. */
export const serveService = (
  running: RunningService,
  {
    key,
    ...options
  }: { readonly host: string; readonly port: number; readonly key: KeyObject; readonly gatewayUrl?: string },
) => kit.serveService(running, { ...options, identify: gatewayOnly(running, key) });

const KEY_NEEDED = 'set GATEWAY_KEY or GATEWAY_SECRET, or a file of either (docs/identity.md says how they are made).';

async function serve<D extends kit.Definitions>(
  service: Service<D>,
  config: Config,
  signal: AbortSignal,
): Promise<kit.Listening> {
  await using opened = new AsyncDisposableStack();
  const logger = kit.openLog({ name: service.name, level: config.logLevel });
  const { gatewayKey, gatewaySecret } = config;
  const key = gatewayKey ?? (gatewaySecret && callerKeyOf(gatewaySecret, service.name));
  if (!key) throw new Error(`${service.name} answers its gateway only: ${KEY_NEEDED}`);
  const { port } = config.services[service.name as keyof Config['services']];
  await refuseTakenPorts(config.host, { [`${service.name.toUpperCase()}_PORT`]: port });
  const url = await reachPostgres(config, opened, signal);
  const running = await openConfigured(service, { config, url, logger });
  opened.defer(running.close);
  const serving = await serveService(running, { ...config, port, key });
  opened.defer(serving.close);
  const all = opened.move();
  return { url: `${serving.url}/graphql`, close: () => all.disposeAsync() };
}
