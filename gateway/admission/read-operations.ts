import { MOST_ERRORS } from '@dienstweg/kit';
import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  parse,
  SchemaMetaFieldDef,
  specifiedRules,
  TypeMetaFieldDef,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Operation, operationOf } from '../execution/executor.ts';
import type { Graph } from '../execution/graph.ts';
import { Refused } from '../refused.ts';
import { type Cost, costOf } from './cost.ts';
import { limits } from './limits.ts';
import { measuresOf } from './measures.ts';
import type { Price } from './prices.ts';

/** An operation of a document without fault, with what is known of it before anybody asks it. */
interface KnownOperation {
  readonly operation: Operation;
  readonly cost: Cost;
  readonly asksForSchema: boolean;
}

/** Reads the operation of a name in a document; throws `InvalidDocument`, or `Refused` where there is none. */
export type ReadOperation = (text: string, operationName: string | undefined) => KnownOperation;

/** What is wrong with a document. */
export class InvalidDocument extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLError[], code: string) {
    super('The document is not valid.');
    this.errors = errors.map(({ message, locations }) => ({ message, locations, extensions: { code } }));
  }
}

/** Characters of documents that are kept parsed and validated. */
const KEPT = 200_000;

interface ValidDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | undefined, KnownOperation>;
}

/** Reads documents on one supergraph: each is parsed and validated once while it is asked often enough. */
export function operationsOn(graph: Graph, prices: ReadonlyMap<string, Price>): ReadOperation {
  const kept = new LRUCache<string, ValidDocument>({ maxSize: KEPT, sizeCalculation: (_, text) => text.length });

  function documentOf(text: string): ValidDocument {
    const document = parsed(text);
    const errors = validate(graph.schema, document, RULES, { maxErrors: MOST_ERRORS });
    if (errors.length > 0) throw new InvalidDocument(errors, 'GRAPHQL_VALIDATION_FAILED');
    const valid = { document, operations: new Map() };
    kept.set(text, valid);
    return valid;
  }

  function operationIn({ document, operations }: ValidDocument, name: string | undefined): KnownOperation {
    const node = getOperationAST(document, name);
    if (!node) throw unknownOperation();
    const known = {
      operation: operationOf(document, node, graph.schema),
      cost: costOf(node, document, graph.schema, prices),
      asksForSchema: asksForSchema(document),
    };
    operations.set(name, known);
    return known;
  }

  return (text, name) => {
    const valid = kept.get(text) ?? documentOf(text);
    return valid.operations.get(name) ?? operationIn(valid, name);
  };
}

function parsed(text: string): DocumentNode {
  if (text === '') throw new Refused(400, 'The request has no document: send `query` or `documentId`.');
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    throw error instanceof GraphQLError ? new InvalidDocument([error], 'GRAPHQL_PARSE_FAILED') : error;
  }
}

const unknownOperation = () =>
  new Refused(
    400,
    'The document has no operation of this name, or several and none is named.',
    'OPERATION_RESOLUTION_FAILURE',
  );

/** Refuses documents that are larger, deeper, or hold more aliases or directives, than anybody needs. */
const withinLimits: ValidationRule = (context) => ({
  Document(document) {
    const measures = measuresOf(document);
    for (const [measure, unit] of Object.entries(UNITS) as [keyof typeof UNITS, string][]) {
      if (measures[measure] <= limits[measure]) continue;
      context.reportError(
        new GraphQLError(`The document has ${measures[measure]} ${unit}; ${limits[measure]} are allowed.`),
      );
    }
  },
});

const UNITS = { depth: 'levels of fields', aliases: 'aliases', directives: 'directives', selections: 'selections' };

/** Refuses operations of a kind that the graph has none of; graphql-js leaves that to whoever executes them. */
const knownKinds: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`The graph has no operations of the kind ${node.operation}.`, { nodes: node }),
    );
  },
});

const RULES = [...specifiedRules, knownKinds, withinLimits];

/** Whether a document asks for the schema itself. */
function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name: { value } }) {
      if (value !== SchemaMetaFieldDef.name && value !== TypeMetaFieldDef.name) return;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}
