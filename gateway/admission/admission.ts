import { badRequest, CodedError } from '@dienstweg/kit';
import type { CallerIdentity, Viewer } from '@dienstweg/protection';
import { grantOf } from '@dienstweg/schema/access';
import type { Config } from '@dienstweg/service';
import type { GraphQLFormattedError } from 'graphql';
import { located, type Operation } from '../execution/executor.ts';
import { Budget } from './Budget.ts';
import { pointsOf } from './cost.ts';
import { limits } from './limits.ts';
import type { ReadOperation } from './read-operations.ts';
import { budgetExhausted, tooDear, tooManyAtOnce } from './too-much.ts';

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

/** What is wrong with a document that is not answered. */
interface Invalid {
  readonly errors: readonly GraphQLFormattedError[];
}

/** Who asks, and in which language. */
type Asker = Pick<CallerIdentity, 'viewer' | 'language'>;

/**
 * Lets questions in that anybody may ask, that are small enough and that can be paid for; throws what else is wrong.
 */
export type Admit = (question: Question, asker: Asker) => Admitted | Invalid;

export function admission({ costPerMinute }: Config, read: () => ReadOperation): Admit {
  const charge = charging(costPerMinute);
  return ({ text, operationName, variables, isLink }, { viewer, language }) => {
    const known = read()(text, operationName);
    if ('code' in known)
      return { errors: known.errors.map((error) => visibleTo(viewer)(located(error, known.code, language))) };
    const { operation, cost, asksForSchema } = known;
    if (isLink && operation.node.operation !== 'query') throw changesByLink();
    if (asksForSchema && !isDeveloper(viewer)) throw schemaIsSecret();
    return { operation, ...charge(pointsOf(cost, variables), viewer.subject) };
  };
}

/** Whether somebody may read the schema, and send documents that are not stored. */
export const isDeveloper = ({ roles, purpose }: Viewer) => grantOf(roles, purpose).has('schema:read');

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
    if (cost > most) throw tooDear(cost, most);
    if (atOnce + cost > limits.costAtOnce) throw tooManyAtOnce({ cost });
    const spent = budget.spend(subject, cost);
    if ('wait' in spent) throw budgetExhausted(cost, spent.wait);
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
  badRequest(
    { EN: 'Nothing is changed by a link: send POST.', DE: 'Ein Link ändert nichts: Bitte POST senden.' },
    { status: 405, headers: { allow: 'POST' } },
  );

const schemaIsSecret = () =>
  new CodedError('INTROSPECTION_DISABLED', {
    EN: 'The schema is shown to developers only.',
    DE: 'Das Schema wird nur der Entwicklung gezeigt.',
  });
