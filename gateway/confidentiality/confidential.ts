import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { coercedVariables, countsExactly } from '@dienstweg/kit';
import { type DocumentNode, GraphQLError, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../endpoint.ts';
import type { Entity } from '../execution/entities.ts';
import { compiled, fragmentsOf, isSimple } from '../execution/executor.ts';
import type { Fetchers } from '../execution/steps.ts';
import { isBeside, withPeopleBeside } from './beside.ts';
import { conditionsOf, withoutConditions } from './conditions.ts';
import type { Disclosure } from './disclosure.ts';
import type { Inside } from './Inside.ts';
import { placesIn } from './places.ts';

/**
 * Answers whoever may not see every count: the people themselves are asked for beside each count, and of the whole answer what gives someone
 * away is taken out, together with the people.
 */
export function confidential(
  execute: GatewayExecutor,
  inside: () => Inside,
  disclosure: Disclosure,
  fetchers: Fetchers,
): GatewayExecutor {
  const prepared = new WeakMap<OperationDefinitionNode, Prepared>();
  return async (context) => {
    if (countsExactly((context.context as RequestContext).viewer)) return execute(context);
    const { document, operation, request, schema } = context;
    const known = prepared.get(operation) ?? { conditions: conditionsOf(document), executors: new Map() };
    prepared.set(operation, known);
    const { coerced, errors } = coercedVariables(schema, operation.variableDefinitions ?? [], request.variables);
    if (errors) return { errors };
    const choice = JSON.stringify(known.conditions.map((name) => coerced[name]));
    const executor =
      known.executors.get(choice) ?? prepare(withoutConditions(document, coerced), request.operationName);
    known.executors.set(choice, executor);
    return executor(context);
  };

  function prepare(document: DocumentNode, operationName: string | undefined): GatewayExecutor {
    const asked = withPeopleBeside(document, inside().schema);
    return asked ? controlled(asked, operationName) : execute;
  }

  function controlled(document: DocumentNode, operationName: string | undefined): GatewayExecutor {
    const { schema } = inside();
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    const plan = inside().planOf(document, operationName);
    if (!root || !isSimple(plan, document)) throw notTogether();
    const answer = compiled(plan, { document, operation, schema }, fetchers);
    const places = placesIn(root, operation.selectionSet, schema, fragmentsOf(document));
    return async (context) => {
      const { data, errors } = await answer(context);
      if (data) disclosure.control(places(data as Entity));
      const told = errors?.filter(({ path }) => !path?.some(isBeside));
      return { data, ...(told?.length && { errors: told }), extensions: { confidentiality: disclosure.metadata } };
    };
  }
}

interface Prepared {
  readonly conditions: readonly string[];
  /** By the values of the conditions. */
  readonly executors: Map<string, GatewayExecutor>;
}

const notTogether = () =>
  new GraphQLError('Ask for the schema in another request than for how many people there are.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
