import type { Grant } from '@dienstweg/schema/access';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Allowance, tooLarge } from './allowance.ts';
import type { Session } from './database/Session.ts';
import { documentsOf } from './documents.ts';
import { type AskGraph, askNobody } from './graph.ts';
import type { Caller, Guard, Supplies } from './guard.ts';
import type { Definitions, LoadersOf } from './loaders/loaders.ts';
import { maskErrors } from './masking.ts';
import type { Context } from './service.ts';

/** One operation; a parsed document spares the service parsing and validating a text it has not seen. */
export interface Operation {
  readonly query?: string;
  readonly document?: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Whether the answer is still waited for; unless given, it is. */
  readonly signal?: Pick<AbortSignal, 'aborted'>;
  /** How the graph is asked in turn; not at all unless given. */
  readonly askGraph?: AskGraph;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: Readonly<Record<string, unknown>>;
}

/** What a service answers with. */
interface Parts<D extends Definitions, C extends Caller, S extends Supplies> {
  /** A schema of its own with each call. */
  readonly makeSchema: () => GraphQLSchema;
  readonly loaders: (db: Session) => LoadersOf<D>;
  readonly guard: Guard<C, S>;
  readonly logger: Logger;
}

/**
 * Answers operations on the schema that the caller has, as far as the guard lets the answer. Never throws: what goes
 * wrong is in the answer, masked.
 */
export function executorOf<D extends Definitions, C extends Caller, S extends Supplies>({
  makeSchema,
  loaders,
  guard,
  logger,
}: Parts<D, C, S>) {
  const prepare = documentsOf((grant: Grant) => guard.restricted(makeSchema(), grant), guard.watched);
  return async (operation: Operation, caller: C): Promise<Answer> => {
    const { query, document, variables, operationName, askGraph = askNobody } = operation;
    const { requestId, language } = caller;
    const prepared = prepare(document ?? query ?? '', operationName, guard.grantOf(caller));
    if ('errors' in prepared) return { errors: maskErrors(prepared.errors, caller, logger) };
    const guarded = await guard.begin(caller, operation, prepared.watched);
    const allowance = new Allowance();
    const context: Context<D> = {
      ...guarded.supplies,
      requestId,
      language,
      allowance,
      askGraph,
      loaders: loaders(guarded.supplies.db),
    };
    const { data, errors } = await prepared.query(undefined, context, variables);
    if (allowance.isSpent) {
      await guarded.discard();
      return { data: null, errors: [tooLarge().in(language)] };
    }
    const answer: Answer = data === undefined ? {} : { data };
    if (errors) answer.errors = maskErrors(errors, caller, logger, prepared.aliased);
    return guarded.release(answer);
  };
}
