import type { GatewayInterface } from '@apollo/server-gateway-interface';

/** Apollo's gateway with data and errors only: its extensions tell of plans and null completion, which is nobody's business outside. */
export function bareAnswers(gateway: GatewayInterface): GatewayInterface {
  return {
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('The gateway has nothing to execute with.');
      return {
        executor: async (context) => {
          const { data, errors } = await executor(context);
          return errors ? { errors, data } : { data };
        },
      };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}
