import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { Allowance } from '@dienstweg/kit';
import { type GraphQLFormattedError, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { type Entity, entitiesAt, merge, type Path, placesOf } from './entities.ts';
import { distinct, type Represented, representer } from './representations.ts';
import { renamed, rewriter } from './rewrites.ts';
import type { Fetch, SubgraphRequest } from './subgraphs.ts';
import { askedName } from './variables.ts';

/** Finds how the service of a name is asked. */
export type Fetchers = (service: string) => Fetch;

/** One request on its way through a plan. */
export interface Run {
  readonly data: Entity;
  /** At paths of our keys. */
  readonly errors: GraphQLFormattedError[];
  readonly variables: Readonly<Entity>;
  readonly context: RequestContext;
  readonly allowance: Allowance;
}

export type Step = (run: Run) => Promise<unknown>;

interface Surroundings {
  /** All of the supergraph: of which type an object is may be what only services see. */
  readonly schema: GraphQLSchema;
  readonly fetchers: Fetchers;
}

/** Turns a plan into what runs it. Its conditions are decided before it is made. */
export function stepOf(node: PlanNode, surroundings: Surroundings, path: Path = []): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((child) => stepOf(child, surroundings, path));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      return inParallel(node.nodes.map((child) => stepOf(child, surroundings, path)));
    }
    case 'Flatten':
      return stepOf(node.node, surroundings, [...path, ...node.path]);
    case 'Fetch':
      if (node.contextRewrites?.length) throw new Error('The gateway has no @context.');
      return node.requires ? entityFetch(node, surroundings, path) : rootFetch(node, surroundings);
    default:
      throw new Error(`The gateway has no plans with ${node.kind}.`);
  }
}

export const inParallel =
  (steps: readonly Step[]): Step =>
  (run) =>
    Promise.all(steps.map((step) => step(run)));

/** Runs plans that must not see each other's data, and puts together what they come to. */
export function apart(steps: readonly Step[]): Step {
  if (steps.length < 2) return inParallel(steps);
  return async (run) => {
    const runs = steps.map(() => ({ ...run, data: {} }));
    await Promise.all(runs.map((each, place) => steps[place]?.(each)));
    for (const { data } of runs) merge(run.data, data);
  };
}

function rootFetch(node: FetchNode, { schema, fetchers }: Surroundings): Step {
  const fetch = fetchers(node.serviceName);
  const rewrite = rewriter(schema, node.outputRewrites);
  return async (run) => {
    const { data, errors = [] } = await fetch(requestOf(node, run, variablesOf(node, run)));
    for (const error of errors) run.errors.push(located(error, error.path && renamed(error.path, node.outputRewrites)));
    rewrite(data);
    merge(run.data, data);
  };
}

function entityFetch(node: FetchNode, { schema, fetchers }: Surroundings, path: Path): Step {
  const fetch = fetchers(node.serviceName);
  const represent = representer(schema, node.requires ?? []);
  const [rewriteInput, rewriteOutput] = [rewriter(schema, node.inputRewrites), rewriter(schema, node.outputRewrites)];
  return async (run) => {
    const asked = distinct(entitiesAt(run.data, path), represent);
    if (asked.length === 0) return;
    const representations = asked.map(({ representation }) => representation);
    rewriteInput(representations);
    const { data, errors = [] } = await fetch(requestOf(node, run, { ...variablesOf(node, run), representations }));
    for (const error of errors) tell(error, asked, { node, path, run });
    for (const [index, received] of ((data?._entities ?? []) as (Entity | null)[]).entries()) {
      rewriteOutput(received);
      keepKnownType(received, schema);
      for (const entity of asked[index]?.entities ?? []) merge(entity, received);
    }
  };
}

/** A service that knows an interface only by its name says nothing of which type an object is. */
function keepKnownType(received: Entity | null, schema: GraphQLSchema) {
  if (received && !isObjectType(schema.getType(String(received.__typename)))) delete received.__typename;
}

/** An error of an entity, or of all of them, is told at the first of the places where it is. */
function tell(
  error: GraphQLFormattedError,
  asked: readonly Represented[],
  { node, path, run }: { readonly node: FetchNode; readonly path: Path; readonly run: Run },
) {
  const [, index, ...below] = error.path ?? [];
  const ofOne = typeof index === 'number';
  const rest = ofOne ? below : (error.path?.slice(1) ?? []);
  const [place] = placesOf(run.data, path, asked[ofOne ? index : 0]?.entities ?? new Set());
  if (place) run.errors.push(located(error, [...place, ...renamed(rest, node.outputRewrites)]));
}

const located = ({ message, extensions }: GraphQLFormattedError, path: Path | undefined) => ({
  message,
  path,
  extensions,
});

function variablesOf({ variableUsages = [] }: FetchNode, { variables }: Run): Entity {
  const used: Entity = {};
  for (const name of variableUsages) {
    const value = variables[askedName(name)];
    if (value !== undefined) used[name] = value;
  }
  return used;
}

const requestOf = (node: FetchNode, { context }: Run, variables: Entity): SubgraphRequest => ({
  query: node.operation,
  document: node.operationDocumentNode as SubgraphRequest['document'],
  variables,
  operationName: node.operationName,
  context,
});
