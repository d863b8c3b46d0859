import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { Allowance, type Coerce, coercionOf } from '@dienstweg/kit';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode, separateOperations } from 'graphql';
import { LRUCache } from 'lru-cache';
import { answerTooLarge } from '../admission/refusals.ts';
import type { RequestContext } from '../http/endpoint.ts';
import { conditionsOf } from './conditions.ts';
import type { Graph } from './graph.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Fetchers, Run } from './steps.ts';

/** Characters of documents that are kept prepared; what belongs to one takes about a hundred bytes. */
const KEPT = 300_000;

interface Operation {
  /** The operation and its fragments. */
  readonly document: DocumentNode;
  readonly coerce: Coerce;
  /** The variables on which it depends what is asked. */
  readonly conditions: readonly string[];
}

/** Answers every operation by a plan of its own for the values of its conditions, each prepared once and kept while there is room. */
export function executorOf(graph: Graph, fetchers: Fetchers): GatewayExecutor {
  const operations = new WeakMap<OperationDefinitionNode, Operation>();
  const kept = new LRUCache<string, Prepared>({ maxSize: KEPT, sizeCalculation: ({ size }) => Math.max(size, 1) });

  function operationOf(document: DocumentNode, node: OperationDefinitionNode): Operation {
    const known = operations.get(node);
    if (known) return known;
    const own = separateOperations(document)[node.name?.value ?? ''] ?? document;
    const operation = { document: own, coerce: coercionOf(graph.schema, own), conditions: conditionsOf(own) };
    operations.set(node, operation);
    return operation;
  }

  return async ({ document, operation: node, operationName, queryHash, request, context }) => {
    if (!node) throw unknownOperation();
    const operation = operationOf(document, node);
    const { coerced = {}, errors } = operation.coerce(request.variables);
    if (errors) return { errors };
    const values = operation.conditions.map((name) => coerced[name] === true);
    const key = `${queryHash} ${operationName ?? ''} ${values}`;
    let prepared = kept.get(key);
    if (!prepared) {
      prepared = prepare(operation.document, coerced, graph, fetchers);
      kept.set(key, prepared);
    }
    return answer(prepared, request.variables ?? {}, context as RequestContext);
  };
}

async function answer({ step, shape, keys }: Prepared, variables: Run['variables'], request: RequestContext) {
  const run: Run = { data: {}, errors: [], variables, request, allowance: new Allowance() };
  await step(run);
  const faults = new Set<string>();
  const data = shape(run.data, { allowance: run.allowance, faults });
  if (run.allowance.isSpent || run.errors.some(isTooLarge)) return { errors: [answerTooLarge()] };
  if (run.errors.length + faults.size === 0) return { data };
  const told = run.errors.map(
    ({ message, path, extensions }) => new GraphQLError(message, { path: path && keys.pathOf(path), extensions }),
  );
  return { errors: [...told, ...Array.from(faults, (fault) => new GraphQLError(fault))], data };
}

const isTooLarge = ({ extensions }: GraphQLError) => extensions.code === 'COST_LIMIT_EXCEEDED';

const unknownOperation = () =>
  new GraphQLError('The document has no operation of this name, or several and none is named.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
