import { Allowance, type Coerce, coercionOf, eachOnce, type Language, ofLibrary, tooLarge } from '@dienstweg/kit';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  separateOperations,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../request-context.ts';
import { conditionsOf } from './conditions.ts';
import type { Graph } from './graph.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Fetchers, Run } from './steps.ts';

/** Characters of documents that are kept prepared; what belongs to one takes about a hundred bytes. */
const KEPT = 300_000;

type Values = Readonly<Record<string, unknown>>;

/** One operation of a document. */
export interface Operation {
  readonly node: OperationDefinitionNode;
  /** The operation and its fragments. */
  readonly document: DocumentNode;
  readonly coerce: Coerce;
  /** The variables on which it depends what is asked. */
  readonly conditions: readonly string[];
  /** Tells operations apart. */
  readonly key: string;
}

/** What an operation comes to; without data where it was not executed. */
export interface Executed {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Executes an operation with the variables of a request. */
export type Execute = (operation: Operation, variables: Values, context: RequestContext) => Promise<Executed>;

let operations = 0;

export function operationOf(all: DocumentNode, node: OperationDefinitionNode, schema: GraphQLSchema): Operation {
  const document = separateOperations(all)[node.name?.value ?? ''] ?? all;
  const [coerce, conditions] = [coercionOf(schema, document), conditionsOf(document)];
  return { node, document, coerce, conditions, key: String(operations++) };
}

/**
 * Executes every operation by a plan of its own for the values of its conditions, each prepared once and kept while
 * there is room.
 */
export function executorOf(graph: Graph, fetchers: Fetchers): Execute {
  const kept = new LRUCache<string, Prepared>({ maxSize: KEPT, sizeCalculation: ({ size }) => Math.max(size, 1) });
  return async (operation, variables, context) => {
    const { coerced = {}, errors } = operation.coerce(variables);
    if (errors) return { errors: errors.map((error) => located(error, 'BAD_USER_INPUT', context.caller.language)) };
    const key = `${operation.key} ${operation.conditions.map((name) => coerced[name] === true)}`;
    let prepared = kept.get(key);
    if (!prepared) {
      prepared = prepare(operation.document, coerced, graph, fetchers);
      kept.set(key, prepared);
    }
    return answer(prepared, variables, context);
  };
}

async function answer({ step, shape, keys }: Prepared, variables: Values, context: RequestContext): Promise<Executed> {
  const run: Run = { data: {}, errors: [], variables, context, allowance: new Allowance() };
  await step(run);
  const faults = new Set<string>();
  const data = shape(run.data, { allowance: run.allowance, faults });
  if (run.allowance.isSpent || run.errors.some(isTooLarge)) return { errors: [tooLarge().in(context.caller.language)] };
  if (run.errors.length + faults.size === 0) return { data };
  const found = run.errors.map(({ path, ...error }) => ({ ...error, path: path && keys.pathOf(path) }));
  return { errors: eachOnce([...found, ...Array.from(faults, (message) => ({ message }))]), data };
}

/** An error of the library, with where it stands in the document. */
export const located = (error: GraphQLError, code: Parameters<typeof ofLibrary>[1], language: Language) => ({
  ...ofLibrary(error, code, language),
  locations: error.locations,
});

const isTooLarge = ({ extensions }: GraphQLFormattedError) => extensions?.code === 'COST_LIMIT_EXCEEDED';
