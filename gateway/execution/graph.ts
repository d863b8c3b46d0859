import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type RequiredBy, requirementsOf } from './requirements.ts';

/** One supergraph, as clients see it and as plans speak of it. */
export interface Graph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** All of it, with what only services see. */
  readonly supergraph: GraphQLSchema;
  planOf(document: DocumentNode): QueryPlan;
  /** What fields require of other services with arguments; undefined where none does. */
  readonly requiredBy: RequiredBy | undefined;
}

export function graphOf(schema: GraphQLSchema, planner: QueryPlanner): Graph {
  const api = planner.supergraph.apiSchema();
  return {
    schema,
    supergraph: planner.supergraph.schema.toGraphQLJSSchema(),
    requiredBy: requirementsOf(planner, schema),
    planOf: (document) => planner.buildQueryPlan(operationFromDocument(api, document, { validate: false })),
  };
}
