import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { ON_BEHALF, REQUEST_ID } from '@dienstweg/kit';
import { callerKeyOf, callerSigner, GATEWAY } from '@dienstweg/protection';
import { subgraphs } from '@dienstweg/schema';
import { readConfig } from '@dienstweg/service';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { pino } from 'pino';
import { authentication } from '../../../gateway/authentication/authenticate.ts';

const environment = process.env;
const signers = new Map(
  [...subgraphs, GATEWAY].map((name) => [
    name,
    callerSigner(name, callerKeyOf(environment.GATEWAY_SECRET ?? '', name)),
  ]),
);
const authenticate = authentication(readConfig(environment), pino({ enabled: false }));

/**
 * Hive Gateway with Hive Router's planner over the supergraph of this project. It knows who asks, a service in turn
 * too, as the gateway of this project does.
 */
const hive = createGatewayRuntime({
  supergraph: new URL('../../../schema/supergraph.graphql', import.meta.url).pathname,
  unifiedGraphHandler,
  transportEntries: Object.fromEntries(
    subgraphs.map((name) => [name, { location: environment[`${name.toUpperCase()}_URL`] }]),
  ),
  propagateHeaders: {
    fromClientToSubgraphs: async ({ request, subgraphName }) => {
      const requestId = randomUUID();
      const { viewer } = await authenticate(requestId, Object.fromEntries(request.headers));
      const tokenFor = (audience) => signers.get(audience)({ viewer, published: true });
      return {
        authorization: `Bearer ${await tokenFor(subgraphName)}`,
        [ON_BEHALF]: await tokenFor(GATEWAY),
        [REQUEST_ID]: requestId,
        'accept-language': request.headers.get('accept-language') ?? 'en',
      };
    },
  },
  logging: false,
});
const server = createServer(hive);
server.listen(environment.HIVE_PORT, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${server.address().port}` });
});
process.once('SIGTERM', () => process.exit());
