import { executeSync, Kind, type OperationDefinitionNode } from 'graphql';
import { fieldsOf } from './fields.ts';
import type { Decided } from './prepared.ts';
import type { Step } from './steps.ts';

/** What is asked of the schema itself, graphql-js answers from what clients see of it; undefined where nothing is. */
export function introspectionOf({ graph, document, operation, fragments, keys }: Decided): Step | undefined {
  const root = graph.schema.getRootType(operation.operation);
  if (!root) return undefined;
  const fields = fieldsOf(root, [operation.selectionSet], graph.schema, fragments);
  const selections = [...fields.values()]
    .flat()
    .filter(({ name }) => name.value === '__schema' || name.value === '__type');
  if (selections.length === 0) return undefined;
  const asked: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const definitions = document.definitions.map((each) => (each === operation ? asked : each));
  return async ({ data, errors, variables }) => {
    const answer = executeSync({
      schema: graph.schema,
      document: { kind: Kind.DOCUMENT, definitions },
      variableValues: variables,
    });
    for (const [key, value] of Object.entries(answer.data ?? {})) data[keys.of(key)] = value;
    for (const { message, path } of answer.errors ?? [])
      errors.push({ message, path: path?.slice(0, 1).map((key) => keys.of(String(key))) });
  };
}
