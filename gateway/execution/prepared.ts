import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, Kind, type OperationDefinitionNode, separateOperations } from 'graphql';
import { withoutConditions } from './conditions.ts';
import { type Fragments, fragmentsOf } from './fields.ts';
import type { Graph } from './graph.ts';
import { introspectionOf } from './introspection.ts';
import { Keys } from './keys.ts';
import { partsOf } from './parts.ts';
import { rekeyed } from './rekeyed.ts';
import { shapeOf } from './shape.ts';
import { apart, type Fetchers, inParallel, type Step, stepOf } from './steps.ts';

/** One operation whose conditions are decided. */
export interface Decided {
  readonly graph: Graph;
  /** The operation and its fragments. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly keys: Keys;
}

/** One operation with the values of its conditions, ready to be answered. */
export interface Prepared {
  readonly keys: Keys;
  readonly step: Step;
  readonly shape: ReturnType<typeof shapeOf>;
  /** How many characters its documents have: the client's and those for services. */
  readonly size: number;
}

type Values = Readonly<Record<string, unknown>>;

/** Prepares the only operation of a document for these values of its conditions. */
export function prepare(asked: DocumentNode, values: Values, graph: Graph, fetchers: Fetchers): Prepared {
  const document = onlyItsOwn(withoutConditions(asked, values));
  const operation = operationIn(document);
  const root = graph.schema.getRootType(operation.operation);
  if (!root) throw new Error(`The graph has no ${operation.operation}.`);
  const keys = new Keys();
  const fragments = fragmentsOf(document);
  const introspection = introspectionOf({ graph, document, operation, fragments, keys });
  const nodes = partsIn(document, graph).flatMap((part) =>
    planOf(onlyItsOwn(rekeyed(part, graph.schema, keys)), graph),
  );
  const fetching = nodes.map((node) => stepOf(node, { schema: graph.supergraph, fetchers }));
  return {
    keys,
    step: inParallel([apart(fetching), ...(introspection ? [introspection] : [])]),
    shape: shapeOf(root, [operation.selectionSet], { schema: graph.schema, fragments, keys }),
    size: nodes.reduce((sum, node) => sum + textOf(node), asked.loc?.end ?? 0),
  };
}

const partsIn = (document: DocumentNode, { schema, requiredBy }: Graph) =>
  requiredBy ? partsOf(document, schema, requiredBy) : [document];

function planOf(document: DocumentNode, graph: Graph): PlanNode[] {
  const { node } = graph.planOf(document);
  if (node?.kind === 'Subscription') throw new Error('The gateway has no subscriptions.');
  return node ? [node] : [];
}

/** The operation without fragments that only what was taken out has spread, such as those of the schema itself. */
const onlyItsOwn = (document: DocumentNode) => Object.values(separateOperations(document))[0] ?? document;

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('The document has no operation.');
  return operation;
}

/** How many characters the documents of a plan have. */
function textOf(node: NonNullable<QueryPlan['node']>): number {
  if (node.kind === 'Fetch') return node.operation.length;
  if (node.kind === 'Flatten') return textOf(node.node);
  return 'nodes' in node ? node.nodes.reduce((sum, each) => sum + textOf(each), 0) : 0;
}
