import { randomUUID } from 'node:crypto';
import { type Grant, grantOf } from '@dienstweg/schema/access';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { AccessRecord } from '../protection/audit-log/AccessRecord.ts';
import type { FieldsRead } from '../protection/audit-log/fields-read.ts';
import type { Disputed, Disputes } from '../protection/disputes/index.ts';
import type { CallerIdentity } from '../protection/identity/CallerIdentity.ts';
import { NOBODY, type Viewer } from '../protection/identity/Viewer.ts';
import { Allowance } from './allowance.ts';
import { documentsOf } from './documents.ts';
import { tooLarge, unavailable } from './errors.ts';
import { type AskGraph, askNobody } from './graph.ts';
import type { Definitions } from './loaders/loaders.ts';
import { maskErrors } from './masking.ts';
import type { Context } from './service.ts';

/** One operation; a parsed document spares the service parsing and validating a text it has not seen. */
export interface Operation {
  readonly query?: string;
  readonly document?: DocumentNode;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Whether the answer is still waited for; unless told, it is. */
  readonly signal?: Pick<AbortSignal, 'aborted'>;
  /** How the graph is asked in turn; not at all unless told. */
  readonly askGraph?: AskGraph;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  /** Which of the values in it are disputed; absent where none is. */
  extensions?: { disputed: Disputed[] };
}

/** What the resolvers of one request work with. */
export type Supplies<D extends Definitions> = Pick<Context<D>, 'db' | 'loaders' | 'sets'>;

/** How answers tell of people: how numbers are rounded, where it is kept who looked at whom, and what counts as a look. */
export interface Telling {
  readonly base: number;
  readonly record: AccessRecord;
  readonly fieldsRead: FieldsRead;
  /** Where it is kept which values are disputed; absent in a service that holds nobody's. */
  readonly disputes: Disputes | undefined;
}

/**
 * Answers operations on the schema that the viewer has, each with supplies of its own. Never throws: what goes wrong is in the
 * answer, masked. An answer about people leaves only when the look at them is on record.
 */
export function executorOf<D extends Definitions>(
  schemaFor: (grant: Grant) => GraphQLSchema,
  supplies: (viewer: Viewer, operation: Operation) => Supplies<D>,
  { base, record, fieldsRead, disputes }: Telling,
  logger: Logger,
) {
  const prepare = documentsOf(schemaFor, fieldsRead);
  return async (
    operation: Operation,
    { requestId = randomUUID(), viewer = NOBODY, published = false }: Partial<CallerIdentity> = {},
  ): Promise<Answer> => {
    const { query, document, variables, operationName, askGraph = askNobody } = operation;
    const grant = grantOf(viewer.roles, viewer.purpose);
    const prepared = prepare(document ?? query ?? '', operationName, grant);
    if ('errors' in prepared) return { errors: maskErrors(prepared.errors, requestId, logger) };
    const fields = prepared.personal;
    const entered = fields.length > 0 ? record.expect() : undefined;
    const supplied = supplies(viewer, operation);
    const allowance = new Allowance();
    const contextValue: Context<D> = { viewer, grant, requestId, published, base, allowance, askGraph, ...supplied };
    const { data, errors } = await prepared.query(undefined, contextValue, variables);
    if (allowance.isSpent) {
      await entered?.();
      return { data: null, errors: [tooLarge().toJSON()] };
    }
    const answer: Answer = data === undefined ? {} : { data };
    if (errors) answer.errors = maskErrors(errors, requestId, logger, prepared.aliased);
    const { people, facts, questions } = supplied.db;
    const asked = questions.size > 0 ? [...questions.values()] : undefined;
    const look =
      (fields.length > 0 && people.size > 0) || asked
        ? { viewer, requestId, people, fields: [...new Set([...fields, ...facts])].sort(), questions: asked }
        : undefined;
    const onRecord = (entered ?? record.expect())(look);
    if (!onRecord) return answer;
    try {
      const asViewer = () => supplies(viewer, operation).db;
      const [disputed = []] = await Promise.all([disputes?.of(people, fields, asViewer), onRecord]);
      return disputed.length > 0 ? { ...answer, extensions: { disputed } } : answer;
    } catch (err) {
      logger.error({ requestId, err }, 'look not on record');
      return { data: null, errors: [unavailable(err).toJSON()] };
    }
  };
}
