import type { Viewer } from '@dienstweg/protection';
import { grantOf } from '@dienstweg/schema/access';
import type { Config } from '@dienstweg/service';
import type { GraphQLFormattedError } from 'graphql';
import type { Operation } from '../execution/executor.ts';
import { Refused } from '../refused.ts';
import { Budget } from './Budget.ts';
import { pointsOf } from './cost.ts';
import { limits } from './limits.ts';
import { InvalidDocument, type ReadOperation } from './read-operations.ts';

/** One question to the graph. */
export interface Question {
  readonly text: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether it was asked by a link, which changes nothing. */
  readonly isLink: boolean;
}

/** A question that is answered: what it costs is taken from what may be answered at once, until it is discharged. */
interface Admitted {
  readonly operation: Operation;
  readonly headers: Readonly<Record<string, string>>;
  discharge(): void;
}

/**
 * Lets questions in that anybody may ask, that are small enough and that can be paid for; throws `Refused` for others.
 */
export type Admit = (question: Question, viewer: Viewer) => Admitted;

export function admission({ costPerMinute }: Config, read: () => ReadOperation): Admit {
  const charge = charging(costPerMinute);
  return ({ text, operationName, variables, isLink }, viewer) => {
    const { operation, cost, asksForSchema } = readFor(viewer, () => read()(text, operationName));
    if (isLink && operation.node.operation !== 'query') throw changesByLink();
    if (asksForSchema && !isDeveloper(viewer)) throw schemaIsSecret();
    return { operation, ...charge(pointsOf(cost, variables), viewer.subject) };
  };
}

/** Whether somebody may read the schema, and send documents that are not stored. */
export const isDeveloper = ({ roles, purpose }: Viewer) => grantOf(roles, purpose).has('schema:read');

function readFor<T>(viewer: Viewer, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    throw new Refused(400, error.errors.map(visibleTo(viewer)));
  }
}

/**
 * The error without the names that graphql-js proposes for a wrong one: guess by guess they give the schema away. All
 * that follows goes too: looking for the end of each proposal takes seconds where a client's own text has thousands.
 */
export const visibleTo = (viewer: Viewer) => (error: GraphQLFormattedError) =>
  isDeveloper(viewer) ? error : { ...error, message: error.message.replace(/ Did you mean .*/s, '') };

/** Takes the points of each question from the budget of who asks; the answer's headers say how many. */
function charging(perMinute: number) {
  const budget = new Budget(perMinute);
  const most = Math.min(limits.cost, perMinute);
  /** Points of the questions that are being answered. */
  let atOnce = 0;
  return (cost: number, subject: string) => {
    if (cost > most)
      throw tooMuch(
        400,
        'COST_LIMIT_EXCEEDED',
        { cost },
        `The question costs ${cost} points; ${most} are allowed. Ask for smaller pages or fewer fields.`,
      );
    if (atOnce + cost > limits.costAtOnce)
      throw tooMuch(
        503,
        'OVERLOADED',
        { cost, retryAfter: 1 },
        'Too many questions are being answered. Ask again in a moment.',
      );
    const spent = budget.spend(subject, cost);
    if ('wait' in spent)
      throw tooMuch(
        429,
        'BUDGET_EXHAUSTED',
        { cost, retryAfter: spent.wait },
        `The question costs ${cost} points, more than are left. Ask again after ${spent.wait} seconds.`,
      );
    atOnce += cost;
    return {
      headers: { 'x-cost': String(cost), 'x-cost-left': String(spent.left) },
      discharge() {
        atOnce -= cost;
      },
    };
  };
}

const changesByLink = () =>
  new Refused(405, 'Nothing is changed by a link: send POST.', 'BAD_REQUEST', { allow: 'POST' });

const schemaIsSecret = () => new Refused(403, 'The schema is shown to developers only.', 'INTROSPECTION_DISABLED');

interface Costs {
  readonly cost: number;
  readonly retryAfter?: number;
}

function tooMuch(status: number, code: string, costs: Costs, message: string) {
  const { retryAfter } = costs;
  const headers = retryAfter && { 'retry-after': String(retryAfter) };
  return new Refused(status, [{ message, extensions: { code, ...costs } }], code, headers || {});
}
