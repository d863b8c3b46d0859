export { Allowance, TOO_LARGE } from './allowance.ts';
export { oneOf, someOf } from './checks.ts';
export { type Coerce, coercionOf, MOST_ERRORS } from './coerced-variables.ts';
export { type Config, readConfig } from './config.ts';
export { KeepCursorKey1700000000180 } from './cursor-key.ts';
export { Database } from './database/Database.ts';
export { Session } from './database/Session.ts';
export { type Evaluating, type Reading, statement } from './database/statement.ts';
export { distanceKm } from './distance.ts';
export {
  badUserInput,
  conflict,
  DomainError,
  forbidden,
  notFound,
  purposeRequired,
  subgraphUnavailable,
  unauthenticated,
  unauthorized,
} from './errors.ts';
export type { Answer, Operation } from './execute.ts';
export { refuseTakenPorts } from './free-ports.ts';
export { type AskGraph, type GraphAnswer, ON_BEHALF, REQUEST_ID } from './graph.ts';
export { jsonBody, mimeTypeOf, UnreadableBody } from './json-body.ts';
export { type Language, labelOf, type Term, termOf, valueTermOf } from './labels.ts';
export { allOf } from './loaders/all-of.ts';
export { conditionsOf, type FilterValues } from './loaders/filter.ts';
export type { LoadersOf } from './loaders/loaders.ts';
export { manyBy, manyThrough } from './loaders/many-by.ts';
export { oneBy } from './loaders/one-by.ts';
export { pageAmong } from './loaders/page-among.ts';
export { pageBy } from './loaders/page-by.ts';
export { pageOf } from './loaders/page-of.ts';
export { pageRanked } from './loaders/page-ranked.ts';
export { valuesBy } from './loaders/values-by.ts';
export { openLog } from './log.ts';
export { isLoopback } from './loopback.ts';
export { databaseUrl, dataSourceOf, ensureDatabase, migrate, revert } from './migrate.ts';
export { camelCase, snakeCase, withPropertyNames } from './names.ts';
export { once } from './once.ts';
export { type OpenOptions, openService, type RunningService } from './open.ts';
export { type Ground, openConfigured } from './open-configured.ts';
export type { Connection, PageArguments } from './paging.ts';
export { type DatePrecision, type PartialDate, partialDate } from './partial-date.ts';
export { byId, requiring } from './requiring.ts';
export { type Listening, run } from './run.ts';
export { runService } from './run-service.ts';
export { isIsoDate } from './scalars.ts';
export { type ServingService, serveService } from './serve.ts';
export { type Context, defineService, type Reference, type Service } from './service.ts';
export { dayInGermany, today } from './today.ts';
export { utf8Text } from './utf8.ts';
