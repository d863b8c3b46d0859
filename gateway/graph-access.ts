import { type AskGraph, CodedError, masked } from '@dienstweg/kit';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type Admit, type Question, visibleTo } from './admission/admission.ts';
import { isMasked, isPublic } from './errors.ts';
import type { Execute, Executed } from './execution/executor.ts';
import { Waiting } from './execution/Waiting.ts';
import type { Asker, RequestContext } from './request-context.ts';

/** What a question is answered, and how HTTP says it. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly data?: Executed['data'];
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Asks the graph for somebody. */
export type Ask = (question: Question, asker: Asker) => Promise<Answer>;

export function graphAccess(admit: Admit, execute: () => Execute, logger: Logger): Ask {
  async function answered(question: Question, asker: Asker): Promise<Answer> {
    const admitted = admit(question, asker.caller);
    if ('errors' in admitted) return { status: 400, errors: admitted.errors };
    const { operation, headers, discharge } = admitted;
    try {
      // What changes something is carried out to its end, whether or not somebody hears of it.
      const waiting = operation.node.operation === 'query' ? asker : { ...asker, client: new Waiting() };
      const context = { ...waiting, askGraph: inTurn(waiting) };
      return answerOf(await execute()(operation, question.variables, context), context, { headers, logger });
    } finally {
      discharge();
    }
  }

  const ask: Ask = async (question, asker) => {
    try {
      return await answered(question, asker);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      const { status, headers } = error;
      return { status, headers, errors: [error.in(asker.caller.language)] };
    }
  };

  /** How services of this process ask the graph in turn, by documents of their own, for the same viewer. */
  const inTurn =
    (asker: Asker): AskGraph =>
    ({ query, variables = {} }) => {
      const caller = Object.freeze({ ...asker.caller, published: true });
      return ask({ text: query, variables, isLink: false }, { ...asker, caller });
    };
  return ask;
}

interface Surroundings {
  readonly headers: Readonly<Record<string, string>>;
  readonly logger: Logger;
}

function answerOf({ data, errors }: Executed, context: RequestContext, { headers, logger }: Surroundings): Answer {
  const { caller, disputed } = context;
  const extensions = disputed.length > 0 ? { disputed } : undefined;
  if (!errors) return { status: 200, headers, data, extensions };
  const sent = errors
    .map((error) => (isPublic(error) ? error : hidden(error, context, logger)))
    .map(visibleTo(caller.viewer));
  if (data === undefined) return { status: 400, headers, errors: sent };
  if (!isNothingAnswered(data, sent)) return { status: 200, headers, errors: sent, data, extensions };
  return { status: 503, headers: { ...headers, ...ASK_AGAIN }, errors: sent, data, extensions };
}

/**
 * What nobody foresaw is logged once, under the id that the client got in the answer, unless a service has logged it.
 */
function hidden(
  error: GraphQLFormattedError,
  { caller: { requestId, language } }: RequestContext,
  logger: Logger,
): GraphQLFormattedError {
  if (!isMasked(error)) logger.error({ requestId, err: error }, 'unexpected error');
  return { ...masked().in(language), path: error.path };
}

/** In so many seconds. */
const ASK_AGAIN = { 'retry-after': '1' };

/**
 * Whether services are unavailable and nothing at all could be answered, so that clients and balancers should ask
 * again.
 */
const isNothingAnswered = (data: Executed['data'], errors: readonly GraphQLFormattedError[]) =>
  errors.some(({ extensions }) => extensions?.code === 'UNAVAILABLE') &&
  Object.values(data ?? {}).every((value) => value === null);
