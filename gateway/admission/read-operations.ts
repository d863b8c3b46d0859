import { badRequest, CodedError, MOST_ERRORS, type Texts } from '@dienstweg/kit';
import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  GraphQLError,
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

/** What is wrong with a document. */
interface InvalidDocument {
  readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED';
  readonly errors: readonly GraphQLError[];
}

/** Reads the operation of a name in a document; throws where there is none. */
export type ReadOperation = (text: string, operationName: string | undefined) => KnownOperation | InvalidDocument;

/** Characters of documents that are kept parsed and validated. */
const KEPT = 200_000;

interface ValidDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | undefined, KnownOperation>;
}

/** Reads documents on one supergraph: each is parsed and validated once while it is asked often enough. */
export function operationsOn(graph: Graph, prices: ReadonlyMap<string, Price>): ReadOperation {
  const kept = new LRUCache<string, ValidDocument>({ maxSize: KEPT, sizeCalculation: (_, text) => text.length });

  function documentOf(text: string): ValidDocument | InvalidDocument {
    const document = parsed(text);
    if ('code' in document) return document;
    const errors = validate(graph.schema, document, RULES, { maxErrors: MOST_ERRORS });
    if (errors.length > 0) return { code: 'GRAPHQL_VALIDATION_FAILED', errors };
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
    if ('code' in valid) return valid;
    return valid.operations.get(name) ?? operationIn(valid, name);
  };
}

function parsed(text: string): DocumentNode | InvalidDocument {
  if (text === '') throw noDocument();
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return { code: 'GRAPHQL_PARSE_FAILED', errors: [error] };
    throw error;
  }
}

const noDocument = () =>
  badRequest({
    EN: 'The request has no document: send `query` or `documentId`.',
    DE: 'Die Anfrage hat kein Dokument: Bitte `query` oder `documentId` senden.',
  });

const unknownOperation = () =>
  new CodedError('OPERATION_RESOLUTION_FAILURE', {
    EN: 'The document has no operation of this name, or several and none is named.',
    DE: 'Das Dokument hat keine Operation dieses Namens, oder mehrere und keine ist genannt.',
  });

/** A rule's error in both languages. */
const invalid = (texts: Texts, nodes: ASTNode | null = null) => {
  const originalError = new CodedError('GRAPHQL_VALIDATION_FAILED', texts);
  return new GraphQLError(texts.EN, { nodes, originalError });
};

/** Refuses documents that are larger, deeper, or hold more aliases or directives, than anybody needs. */
const withinLimits: ValidationRule = (context) => ({
  Document(document) {
    const measures = measuresOf(document);
    for (const [measure, unit] of Object.entries(UNITS) as [keyof typeof UNITS, Texts][]) {
      if (measures[measure] <= limits[measure]) continue;
      const EN = `The document has ${measures[measure]} ${unit.EN}; ${limits[measure]} are allowed.`;
      const DE = `Das Dokument hat ${measures[measure]} ${unit.DE}; erlaubt sind ${limits[measure]}.`;
      context.reportError(invalid({ EN, DE }));
    }
  },
});

const UNITS = {
  depth: { EN: 'levels of fields', DE: 'Ebenen von Feldern' },
  aliases: { EN: 'aliases', DE: 'Aliasse' },
  directives: { EN: 'directives', DE: 'Direktiven' },
  selections: { EN: 'selections', DE: 'Felder' },
};

/** Refuses operations of a kind that the graph has none of; graphql-js leaves that to whoever executes them. */
const knownKinds: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const EN = `The graph has no operations of the kind ${node.operation}.`;
    context.reportError(invalid({ EN, DE: `Der Graph hat keine Operationen der Art ${node.operation}.` }, node));
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
