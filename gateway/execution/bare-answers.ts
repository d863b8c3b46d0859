import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';

/** A gateway that answers with data and errors only: Apollo's extensions tell of plans and null completion, which is nobody's business outside. */
export function bareAnswers(
  gateway: GatewayInterface,
  improved: (executor: GatewayExecutor) => GatewayExecutor,
): GatewayInterface {
  return {
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('The gateway has nothing to execute with.');
      const execute = improved(executor);
      return {
        executor: async (context) => {
          if (!context.operation) throw unknownOperation();
          const { data, errors } = await execute(context);
          return errors ? { errors, data } : { data };
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
