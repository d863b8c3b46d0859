import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  print,
  validate,
} from 'graphql';
import { executorOf, operationOf } from '../../../gateway/execution/executor.ts';
import { graphOf } from '../../../gateway/execution/graph.ts';
import type { Fetch, SubgraphRequest } from '../../../gateway/execution/subgraphs.ts';
import type { RequestContext } from '../../../gateway/request-context.ts';

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

/** A graph of small services, asked as our gateway asks, and as Apollo's own does. */
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
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const fetches = new Map(parsed.map(({ name, schema }) => [name, fetching(schema)]));
  const fetchOf = (name: string) => fetches.get(name) as Fetch;
  const ours = executorOf(graphOf(schema, planner), fetchOf);
  return {
    schema,
    async ask({ document, variables = {}, operationName }: Question): Promise<Told> {
      const node = getOperationAST(document, operationName);
      if (!node) throw new Error('The document has no such operation.');
      const context = { disputed: [], caller: { language: 'EN' } } as unknown as RequestContext;
      return JSON.parse(JSON.stringify(await ours(operationOf(document, node, schema), variables, context)));
    },
    async stock(): Promise<(question: Question) => Promise<Told>> {
      const gateway = new ApolloGateway({
        supergraphSdl,
        buildService: ({ name }) => ({ process: plainly(fetchOf(name)) }),
      });
      const { executor } = await gateway.load();
      return (question) => answered(executor, question);
    },
  };
}

/** One operation of a document, with its variables. */
export interface Question {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string;
}

async function answered(
  executor: GatewayExecutor,
  { document, variables = {}, operationName }: Question,
): Promise<Told> {
  const query = print(document);
  const { data, errors } = await executor({
    document,
    operation: getOperationAST(document, operationName),
    operationName: operationName ?? null,
    queryHash: query,
    request: { query, variables, operationName },
    context: {},
    metrics: {},
  } as unknown as GatewayGraphQLRequestContext);
  return JSON.parse(JSON.stringify({ data, errors }));
}

const plainly =
  (fetch: Fetch): GraphQLDataSource['process'] =>
  ({ request: { query = '', variables = {} } }) =>
    fetch({ document: parse(query), variables } as SubgraphRequest);

const fetching =
  (schema: GraphQLSchema): Fetch =>
  async ({ document, variables }) => {
    const wrong = validate(schema, document);
    if (wrong.length > 0) return { data: null, errors: wrong.map((error) => error.toJSON()) };
    const { data, errors } = await execute({ schema, document, variableValues: variables });
    // As it would arrive over HTTP: nothing of a service's own objects.
    return JSON.parse(JSON.stringify({ data, errors }));
  };
