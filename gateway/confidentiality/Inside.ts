import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from 'graphql';

/** The graph with what else only services see: the gateway itself may ask for it, nobody outside. */
export class Inside {
  readonly schema: GraphQLSchema;
  readonly #api: ReturnType<Supergraph['apiSchema']>;
  readonly #planner: QueryPlanner;

  constructor(supergraphSdl: string) {
    const opened = visit(parse(supergraphSdl), {
      [Kind.DIRECTIVE]: ({ name }) => (name.value === 'inaccessible' ? null : undefined),
    });
    const supergraph = Supergraph.build(print(opened));
    this.#api = supergraph.apiSchema();
    this.schema = this.#api.toGraphQLJSSchema();
    this.#planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  }

  planOf(document: DocumentNode, operationName: string | undefined): QueryPlan {
    return this.#planner.buildQueryPlan(operationFromDocument(this.#api, document, { operationName }));
  }
}
