import { type Listening, openLog } from '@dienstweg/kit';
import { type Config, run } from '@dienstweg/service';
import { overHttp } from './execution/over-http.ts';
import type { Subgraph } from './execution/subgraphs.ts';
import { openGateway } from './gateway.ts';

/** Which services have ended, as the process says that keeps them running. */
let ended: readonly string[] = [];
process.on('message', (message: { ended: readonly string[] }) => {
  ended = message.ended;
});

run('gateway', openAlone);

/** The gateway as a process of its own, with every service behind HTTP. */
async function openAlone(config: Config): Promise<Listening> {
  const logger = openLog({ name: 'gateway', level: config.logLevel });
  const subgraphs = Object.entries(config.services).map(([name, { url }]) =>
    sayingIfEnded(overHttp(name, url, config)),
  );
  const gateway = await openGateway(subgraphs, config, logger);
  return {
    url: gateway.url,
    async close() {
      await gateway.drain();
      await gateway.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}

function sayingIfEnded(subgraph: Subgraph): Subgraph {
  const { name, missing } = subgraph;
  return {
    ...subgraph,
    missing: async () => (ended.includes(name) ? [`${name} has ended and is started again`] : missing()),
  };
}
