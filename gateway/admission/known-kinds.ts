import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses operations of a kind that the graph has none of; graphql-js leaves that to whoever executes them. */
export const knownKinds: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`The graph has no operations of the kind ${node.operation}.`, { nodes: node }),
    );
  },
});
