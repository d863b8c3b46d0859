import { createPrivateKey, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { introducer, ON_BEHALF } from '@dienstweg/kit';
import { AUDITOR } from '@dienstweg/kit/testing';
import { subgraphs } from '@dienstweg/schema';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const environment = process.env;
const introduce = introducer(createPrivateKey(environment.GATEWAY_PRIVATE_KEY ?? ''), [...subgraphs, 'gateway']);
const READER = { ...AUDITOR, roles: ['auditor', 'funding-officer'] };

/** Hive Gateway with Hive Router's planner over the supergraph of this project. Everyone who asks it, a service in turn too, is introduced as an auditor who may record readings. */
const hive = createGatewayRuntime({
  supergraph: new URL('../../../schema/supergraph.graphql', import.meta.url).pathname,
  unifiedGraphHandler,
  transportEntries: Object.fromEntries(
    subgraphs.map((name) => [name, { location: environment[`${name.toUpperCase()}_URL`] }]),
  ),
  propagateHeaders: {
    fromClientToSubgraphs: async ({ subgraphName }) => {
      const tokenFor = await introduce({ requestId: randomUUID(), viewer: READER, counts: 'SETTLED' });
      return { authorization: `Bearer ${tokenFor(subgraphName)}`, [ON_BEHALF]: tokenFor('gateway') };
    },
  },
  logging: false,
});
const server = createServer(hive);
server.listen(environment.HIVE_PORT, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${server.address().port}` });
});
process.once('SIGTERM', () => process.exit());
