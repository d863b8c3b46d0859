import { reachPostgres } from '../postgres/reach-postgres.ts';
import { callerKeyOf } from '../protection/identity/caller-token.ts';
import type { Config } from './config.ts';
import { refuseTakenPorts } from './free-ports.ts';
import type { Definitions } from './loaders/loaders.ts';
import { openLog } from './log.ts';
import { openConfigured } from './open-configured.ts';
import { type Listening, run } from './run.ts';
import { serveService } from './serve.ts';
import type { Service } from './service.ts';

/** Runs one service alone, as a process of its own, on its port of the configuration. */
export const runService = <D extends Definitions>(service: Service<D>) =>
  run(service.name, (config, signal) => serve(service, config, signal));

const KEY_NEEDED = 'set GATEWAY_KEY or GATEWAY_SECRET, or a file of either (docs/identity.md says how they are made).';

async function serve<D extends Definitions>(
  service: Service<D>,
  config: Config,
  signal: AbortSignal,
): Promise<Listening> {
  await using opened = new AsyncDisposableStack();
  const logger = openLog({ name: service.name, level: config.logLevel });
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
