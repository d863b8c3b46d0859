import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';

/** A gateway that loads, watches and plans the supergraph, but leaves it to another to execute. */
export const planning = (gateway: GatewayInterface, executor: () => GatewayExecutor): GatewayInterface => ({
  async load(options) {
    await gateway.load(options);
    return { executor: (context) => executor()(context) };
  },
  onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
  stop: () => gateway.stop(),
});
