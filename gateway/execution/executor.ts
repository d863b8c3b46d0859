import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { coercedVariables } from '@dienstweg/kit';
import {
  BREAK,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { RequestContext } from '../endpoint.ts';
import type { Plans } from './plans.ts';
import { shapeOf } from './shape.ts';
import { type Fetchers, type Run, stepOf } from './steps.ts';

/**
 * Answers an operation from the second time on by what was compiled from Apollo's plan, for a quarter of the CPU that
 * Apollo's own execution takes. The first time, and whatever needs more than fetching and shaping, is Apollo's.
 */
export function compiledExecutor(apollo: GatewayExecutor, plans: Plans, fetchers: Fetchers): GatewayExecutor {
  const executors = new WeakMap<OperationDefinitionNode, GatewayExecutor>();
  return async (context) => {
    const { schema, operation, request } = context;
    const { errors } = coercedVariables(schema, operation.variableDefinitions ?? [], request.variables);
    if (errors) return { errors };
    const known = executors.get(operation);
    if (known) return known(context);
    const answer = await apollo(context);
    const plan = plans.of(context.queryHash, request.operationName);
    if (plan) executors.set(operation, isSimple(plan, context.document) ? compiled(plan, context, fetchers) : apollo);
    return answer;
  };
}

/** What answers an operation whose variables are right by its plan, for plans and documents that are simple. */
export function compiled(
  plan: QueryPlan,
  { document, operation, schema }: Pick<GatewayGraphQLRequestContext, 'document' | 'operation' | 'schema'>,
  fetchers: Fetchers,
): GatewayExecutor {
  const run = plan.node ? stepOf(plan.node as Parameters<typeof stepOf>[0], schema, fetchers) : async () => {};
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The graph has no ${operation.operation}.`);
  const shape = shapeOf(root, [operation.selectionSet], schema, fragmentsOf(document));
  return async ({ request, context }) => {
    const errors: GraphQLError[] = [];
    const state: Run = { data: {}, errors, variables: request.variables ?? {}, request: context as RequestContext };
    await run(state);
    const data = shape(state.data);
    return errors.length ? { errors, data } : { data };
  };
}

/** The fragments of a document by name. */
export const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );

/** Whether a plan takes nothing but fetching, and its document nothing but shaping. */
export const isSimple = (plan: QueryPlan, document: DocumentNode) =>
  isPlanSimple(plan.node) && isDocumentSimple(document);

function isPlanSimple(node: QueryPlan['node']): boolean {
  if (!node) return true;
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.every(isPlanSimple);
  if (node.kind === 'Flatten') return isPlanSimple(node.node);
  return (
    node.kind === 'Fetch' &&
    !node.inputRewrites?.length &&
    !node.outputRewrites?.length &&
    !node.contextRewrites?.length
  );
}

/** No introspection, no condition, no alias that every object has already, such as `__proto__`. */
function isDocumentSimple(document: DocumentNode): boolean {
  let simple = true;
  const complicated = () => {
    simple = false;
    return BREAK;
  };
  visit(document, {
    Directive: ({ name }) => (name.value === 'skip' || name.value === 'include' ? complicated() : undefined),
    Field: ({ name, alias }) =>
      name.value === '__schema' || name.value === '__type' || (alias?.value ?? '') in {} ? complicated() : undefined,
  });
  return simple;
}
