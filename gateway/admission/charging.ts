import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../http/endpoint.ts';
import { Budget } from './Budget.ts';
import { type Cost, costOf } from './cost.ts';
import { limits } from './limits.ts';
import type { Price } from './prices.ts';
import { budgetExhausted, overloaded, tooExpensive } from './refusals.ts';

/** Charges each request against the budget of who asks; the answer's headers `x-cost` and `x-cost-left` say how much. */
export function charging(perMinute: number, prices: () => ReadonlyMap<string, Price>) {
  const budget = new Budget(perMinute);
  const most = Math.min(limits.cost, perMinute);
  const costs = new WeakMap<OperationDefinitionNode, Cost>();
  /** Points of the questions that are being answered. */
  const open = new WeakMap<object, number>();
  let atOnce = 0;

  function charge(asked: GraphQLRequestContextDidResolveOperation<RequestContext>) {
    const { operation, document, schema, request, response, contextValue } = asked;
    if (!operation) return;
    const cost = costs.get(operation) ?? costOf(operation, document, schema, prices());
    costs.set(operation, cost);
    const points = cost(request.variables ?? {});
    if (points > most) throw tooExpensive(points, most);
    if (atOnce + points > limits.costAtOnce) throw overloaded(points);
    const spent = budget.spend(contextValue.viewer.subject, points);
    if ('wait' in spent) throw budgetExhausted(points, spent.wait);
    response.http.headers.set('x-cost', String(points));
    response.http.headers.set('x-cost-left', String(spent.left));
    open.set(asked, points);
    atOnce += points;
  }

  /** A question was answered, or turned away. */
  function discharge(asked: object) {
    atOnce -= open.get(asked) ?? 0;
    open.delete(asked);
  }
  return { charge, discharge };
}
