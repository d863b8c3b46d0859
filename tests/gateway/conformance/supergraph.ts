import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLFormattedError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { executorOf } from '../../../gateway/execution/executor.ts';
import { graphOf } from '../../../gateway/execution/graph.ts';
import type { Fetch } from '../../../gateway/subgraphs.ts';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [
  "@key" "@requires" "@provides" "@external" "@shareable" "@inaccessible" "@override" "@interfaceObject"
])`;

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

/** A small service: its SDL and what resolves it. */
export type Service = readonly [sdl: string, resolvers: object];

export interface Told {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A graph of small services, asked as the gateway asks. */
export function supergraphOf(services: Readonly<Record<string, Service>>) {
  const parsed = Object.entries(services).map(([name, [sdl, resolvers]]) => {
    const typeDefs = parse(`${FEDERATION}\n${sdl}`);
    return { name, typeDefs, schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as Resolvers }) };
  });
  const { supergraphSdl, errors } = composeServices(
    parsed.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}` })),
  );
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const graph = graphOf(supergraph.apiSchema().toGraphQLJSSchema(), planner);
  const fetches = new Map(parsed.map(({ name, schema }) => [name, fetching(schema)]));
  const executor = executorOf(graph, (name) => fetches.get(name) as Fetch);
  return async (query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
    const document = parse(query);
    const wrong = validate(graph.schema, document);
    if (wrong.length > 0) return { errors: wrong };
    const operation = getOperationAST(document);
    const request = {
      document,
      operation,
      operationName: null,
      queryHash: query,
      request: { query, variables },
      context: {},
    };
    const { data, errors } = await executor(request as unknown as GatewayGraphQLRequestContext);
    return JSON.parse(JSON.stringify({ data, errors }));
  };
}

const fetching =
  (schema: GraphQLSchema): Fetch =>
  async ({ document, variables }) => {
    const wrong = validate(schema, document);
    if (wrong.length > 0) return { data: null, errors: wrong.map((error) => error.toJSON()) };
    const { data, errors } = await execute({ schema, document, variableValues: variables });
    // As it would arrive over HTTP: nothing of a service's own objects.
    return JSON.parse(JSON.stringify({ data, errors }));
  };
