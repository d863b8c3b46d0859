import { type Config, type Listening, openLog, run } from '@dienstweg/kit';
import { openGateway } from './gateway.ts';
import { overHttp } from './over-http.ts';

run('gateway', openAlone);

/** The gateway as a process of its own, with every service behind HTTP. */
async function openAlone(config: Config): Promise<Listening> {
  const logger = openLog({ name: 'gateway', level: config.logLevel });
  const subgraphs = Object.entries(config.services).map(([name, { url }]) => overHttp(name, url, config));
  const gateway = await openGateway(subgraphs, config, logger);
  return {
    url: gateway.url,
    async close() {
      await gateway.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}
