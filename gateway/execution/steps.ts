import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../endpoint.ts';
import type { Fetch, SubgraphRequest } from '../subgraphs.ts';
import { type Entity, entitiesAt, merge, type Path, placesOf, representer } from './entities.ts';

/** Finds how the service of a name is asked. */
export type Fetchers = (service: string) => Fetch;

/** One request on its way through a plan. */
export interface Run {
  data: Entity;
  errors: GraphQLError[];
  variables: Entity;
  request: RequestContext;
}

type Step = (run: Run) => Promise<unknown>;

/** Turns a plan into what runs it. */
export function stepOf(node: PlanNode, schema: GraphQLSchema, fetchers: Fetchers, path: Path = []): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((child) => stepOf(child, schema, fetchers, path));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((child) => stepOf(child, schema, fetchers, path));
      return (run) => Promise.all(steps.map((step) => step(run)));
    }
    case 'Flatten':
      return stepOf(node.node, schema, fetchers, [...path, ...node.path]);
    case 'Fetch':
      return node.requires ? entityFetch(node, schema, fetchers, path) : rootFetch(node, fetchers);
    default:
      throw new Error(`A plan with ${node.kind} is Apollo's to execute.`);
  }
}

function rootFetch(node: FetchNode, fetchers: Fetchers): Step {
  const fetch = fetchers(node.serviceName);
  return async (run) => {
    const { data, errors } = await fetch(requestOf(node, run, variablesOf(node, run)));
    for (const error of errors ?? []) run.errors.push(located(error, error.path));
    merge(run.data, data);
  };
}

function entityFetch(node: FetchNode, schema: GraphQLSchema, fetchers: Fetchers, path: Path): Step {
  const fetch = fetchers(node.serviceName);
  const represent = representer(schema, node.requires ?? []);
  return async (run) => {
    const entities = entitiesAt(run.data, path);
    const representations: Entity[] = [];
    const positions: number[] = [];
    for (let position = 0; position < entities.length; position++) {
      const representation = represent(entities[position] as Entity);
      if (!representation?.__typename) continue;
      representations.push(representation);
      positions.push(position);
    }
    if (representations.length === 0) return;
    const variables = { ...variablesOf(node, run), representations };
    const { data, errors } = await fetch(requestOf(node, run, variables));
    if (errors?.length) {
      const places = placesOf(run.data, path);
      for (const error of errors) {
        const [, index, ...rest] = error.path ?? [];
        const place = places[positions[index as number] ?? 0] ?? [];
        run.errors.push(located(error, [...place, ...rest]));
      }
    }
    const received = (data?._entities ?? []) as Entity[];
    for (let index = 0; index < received.length; index++) {
      merge(entities[positions[index] as number] as Entity, received[index]);
    }
  };
}

const located = ({ message, extensions }: GraphQLFormattedError, path: Path | undefined) =>
  new GraphQLError(message, { path, extensions });

function variablesOf({ variableUsages = [] }: FetchNode, { variables }: Run): Entity {
  const used: Entity = {};
  for (const name of variableUsages) if (variables[name] !== undefined) used[name] = variables[name];
  return used;
}

const requestOf = (node: FetchNode, { request }: Run, variables: Entity): SubgraphRequest => ({
  query: node.operation,
  document: node.operationDocumentNode as SubgraphRequest['document'],
  variables,
  operationName: node.operationName,
  ...request,
});
