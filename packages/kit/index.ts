export { Allowance, tooLarge } from './allowance.ts';
export { type Coerce, coercionOf, MOST_ERRORS } from './coerced-variables.ts';
export { type Span, spanAsked } from './coming-days.ts';
export { Drain } from './Drain.ts';
export { connectionTo } from './database/address.ts';
export { Database } from './database/Database.ts';
export { codeOf, isLost } from './database/lost.ts';
export type { Waiting } from './database/PendingQuery.ts';
export type { Roles } from './database/roles.ts';
export { Session, type SessionSettings } from './database/Session.ts';
export {
  type Evaluating,
  type Evaluator,
  type Reading,
  type Row,
  type Sink,
  type Statement,
  statement,
} from './database/statement.ts';
export { distanceKm } from './distance.ts';
export {
  badRequest,
  badUserInput,
  CodedError,
  conflict,
  endsBeforeItBegins,
  forbidden,
  masked,
  notFound,
  subgraphUnavailable,
  unauthenticated,
  unauthorized,
  unavailable,
} from './errors.ts';
export type { Answer, Operation } from './execute.ts';
export { type AskGraph, type GraphAnswer, ON_BEHALF, REQUEST_ID } from './graph.ts';
export type { Caller, Guard, Guarding, RefuseList, Supplies } from './guard.ts';
export { jsonBody, mimeTypeOf } from './json-body.ts';
export { type Language, languageOf, type Texts } from './language.ts';
export { ofLibrary } from './library-errors.ts';
export { allOf } from './loaders/all-of.ts';
export { Batches } from './loaders/batches.ts';
export { conditionsOf, type FilterValues } from './loaders/filter.ts';
export type { Definitions } from './loaders/loaders.ts';
export { manyBy, manyThrough } from './loaders/many-by.ts';
export { oneBy } from './loaders/one-by.ts';
export { pagingOf, sortingOf, startIn } from './loaders/order.ts';
export { pageBy } from './loaders/page-by.ts';
export { pageOf } from './loaders/page-of.ts';
export { lookAhead } from './loaders/selection.ts';
export { statements } from './loaders/statements.ts';
export type { Catalog, Column, Parent, Table } from './loaders/table.ts';
export { valueBy } from './loaders/value-by.ts';
export { openLog } from './log.ts';
export { eachOnce } from './masking.ts';
export { databaseUrl, dataSourceOf, ensureDatabase, migrate } from './migrate.ts';
export { KeepCursorKey1796000000003 } from './migrations/1796000000003-KeepCursorKey.ts';
export { KeepLastDay1796000000020 } from './migrations/1796000000020-KeepLastDay.ts';
export { camelCase, snakeCase, withPropertyNames } from './names.ts';
export { byId, needs } from './needs.ts';
export { once } from './once.ts';
export { type OpenOptions, openService, type RunningService } from './open.ts';
export { type Connection, connectionOf, type PageArguments, pageSize } from './paging.ts';
export { type Listening, run } from './run.ts';
export { isIsoDate } from './scalars.ts';
export { type ServingService, serveService } from './serve.ts';
export type { Context, Reference, Service } from './service.ts';
export {
  boolean,
  bytes,
  cents,
  DeclaredColumn,
  date,
  decimal,
  instant,
  integer,
  json,
  listed,
  oneOf,
  someOf,
  text,
} from './tables/column.ts';
export {
  type Columns,
  DeclaredTable,
  ITSELF,
  type Parents,
  type RowOf,
  sharing,
  type TableDeclaration,
  unconstrained,
} from './tables/table.ts';
export { dayAfter, dayInGermany, daysUntil, TODAY, today } from './today.ts';
export { isKeepable, utf8Text } from './utf8.ts';
