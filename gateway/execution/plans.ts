import { createHash } from 'node:crypto';
import type { QueryPlan } from '@apollo/query-planner';

const KEPT = 1_000;

/** The plans that Apollo's gateway has made, under the keys that it gives them; the 1000 used last are kept. */
export class Plans {
  readonly #plans = new Map<string, QueryPlan>();

  async get(key: string): Promise<QueryPlan | undefined> {
    const plan = this.#plans.get(key);
    if (plan) await this.set(key, plan);
    return plan;
  }

  async set(key: string, plan: QueryPlan) {
    this.#plans.delete(key);
    this.#plans.set(key, plan);
    if (this.#plans.size > KEPT) this.#plans.delete(this.#plans.keys().next().value as string);
  }

  async delete(key: string) {
    return this.#plans.delete(key);
  }

  /** Apollo calls this when another supergraph comes. */
  clear() {
    this.#plans.clear();
  }

  of(queryHash: string, operationName: string | undefined): QueryPlan | undefined {
    const hash = createHash('sha256');
    return this.#plans.get(operationName ? hash.update(queryHash).update(operationName).digest('hex') : queryHash);
  }
}
