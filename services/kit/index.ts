export { Allowance, TOO_LARGE } from './allowance.ts';
export { oneOf, someOf } from './checks.ts';
export { type Coerce, coercionOf, MOST_ERRORS } from './coerced-variables.ts';
export { type Config, readConfig } from './config.ts';
export { KeepCursorKey1700000000180 } from './cursor-key.ts';
export { Database } from './database/Database.ts';
export { Session } from './database/Session.ts';
export { type Evaluating, type Reading, statement } from './database/statement.ts';
export {
  type Disputable,
  type Disputed,
  disputeFileOf,
  KeepDisputes1700000000070,
  tyingDisputesOf,
  withoutNotes,
} from './disputes/index.ts';
export { distanceKm } from './distance.ts';
export { type Anonymised, KeepErasures1700000000030 } from './erasure.ts';
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
export type { CallerIdentity } from './identity/CallerIdentity.ts';
export { callerKeyOf, callerSigner, callerVerifier, GATEWAY } from './identity/caller-token.ts';
export { Remembered } from './identity/Remembered.ts';
export { refusalReason } from './identity/refusal-reason.ts';
export { rememberingTokens } from './identity/remembering-tokens.ts';
export { NOBODY, type Viewer } from './identity/Viewer.ts';
export {
  FileFault,
  type FileReport,
  type ImportOptions,
  type ImportReport,
  type ImportService,
  importFolder,
  isKeepable,
  isPlausibleDay,
  isPlausibleSum,
  openCsv,
  type RowCheck,
  type Table,
  tablesOf,
} from './intake/index.ts';
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
export { type RunningPostgres, startPostgres } from './postgres/start-postgres.ts';
export { joinPostgres, reachPostgres } from './reach-postgres.ts';
export { AccessEntry, accessEntries, type LookTold, looksAt, recordFiles } from './record/AccessEntry.ts';
export { recordLook } from './record/AccessRecord.ts';
export type { Anchored } from './record/anchors.ts';
export { EnterBeginnings1700000000140 } from './record/beginnings.ts';
export type { RowKeys } from './record/changed-of.ts';
export { type ChangeTold, changesOf } from './record/changes-of.ts';
export { dropExpired } from './record/drop-expired.ts';
export { eraseFromRecord } from './record/erase.ts';
export { EraseMoved1700000000160 } from './record/erase-moved.ts';
export { keepingRecordOf } from './record/keeping-record.ts';
export { KeepQuestions1700000000170, type QuestionTold, questionsSince, recordQuestion } from './record/questions.ts';
export type { Whose } from './record/record-changes.ts';
export { type Verdict, verifyRecord } from './record/verify-record.ts';
export { ERASING, refusingErasedOf } from './refusing-erased.ts';
export { byId, requiring } from './requiring.ts';
export { limitingRowsOf } from './rows/limiting-rows.ts';
export { isConfining } from './rows/named.ts';
export {
  byName,
  either,
  grantRights,
  inAnyProgramme,
  inOwnProgramme,
  type Knowledge,
  type Rights,
  revokeRights,
  withParent,
} from './rows/policies.ts';
export { regrantingRightsOf } from './rows/regranting-rights.ts';
export { APPLICATION, OVERSEER, REQUESTING, ROLES } from './rows/roles.ts';
export { isReadWithin, type Sight, seesAll, sightOf } from './rows/Sight.ts';
export { told } from './rows/settings.ts';
export {
  HIDDEN_PEOPLE,
  ProgrammeSight,
  ProtectedPerson,
  protects,
  SIGHT_TABLES,
  sightChanges,
  sightFiles,
  sightTables,
} from './rows/tables.ts';
export { type Listening, run } from './run.ts';
export { runService } from './run-service.ts';
export { isIsoDate } from './scalars.ts';
export { type ServingService, serveService } from './serve.ts';
export { type Context, defineService, type Reference, type Service } from './service.ts';
export {
  type Asker,
  type Audience,
  asReader,
  audienceOf,
  type CountedToo,
  controls,
  countedWithin,
  countsInParts,
  fact,
  reads,
  roundingFor,
  talliedFor,
} from './sets/audience.ts';
export {
  type Criteria,
  distinctLeavesOf,
  type Expression,
  type Fact,
  leafKey,
  leavesOf,
  mapLeaves,
  type Target,
} from './sets/criteria.ts';
export { Dates, datesOf } from './sets/Dates.ts';
export { type DayQuery, DayVector, daysOf } from './sets/DayVector.ts';
export { evaluate, partsOf, type Source } from './sets/evaluate.ts';
export { KeptSets, type RequestSets, type SetQuery } from './sets/KeptSets.ts';
export { keepingVersionsOf } from './sets/keeping-versions.ts';
export { MemberSet } from './sets/MemberSet.ts';
export { type Members, membersFrom, setFrom } from './sets/members.ts';
export { Predicate, type Range, type Span } from './sets/Predicate.ts';
export {
  type CohortReference,
  counting,
  type Group,
  labelled,
  noteFacts,
  noteFew,
  numberOf,
  type PeopleReference,
  type SplitBy,
  splitPeople,
  withFacts,
} from './sets/people.ts';
export { reachFor } from './sets/reach.ts';
export { refuseOtherSpans } from './sets/reporting-days.ts';
export { missingOver, rounded, shareOf } from './sets/rounding.ts';
export { unwatchVersions, watchVersions } from './sets/versions.ts';
export { dayInGermany, today } from './today.ts';
export { utf8Text } from './utf8.ts';
