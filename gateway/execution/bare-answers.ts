import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';

/** A gateway without Apollo's extensions, which tell of plans and null completion: nobody's business outside. */
export function bareAnswers(
  gateway: GatewayInterface,
  improved: (executor: GatewayExecutor) => GatewayExecutor,
): GatewayInterface {
  return {
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('The gateway has nothing to execute with.');
      const bare: GatewayExecutor = async (context) => {
        const { data, errors } = await executor(context);
        return errors ? { errors, data } : { data };
      };
      const execute = improved(bare);
      return {
        executor: async (context) => {
          if (!context.operation) throw unknownOperation();
          return execute(context);
        },
      };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}

const unknownOperation = () =>
  new GraphQLError('The document has no operation of this name, or several and none is named.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
