export { purposeRequired } from './access/purpose-required.ts';
export { AccessEntry, accessEntries, type LookTold, looksAt, recordFiles } from './audit-log/AccessEntry.ts';
export { recordLook } from './audit-log/AccessRecord.ts';
export type { Anchored } from './audit-log/anchors.ts';
export { EnterBeginnings1700000000140 } from './audit-log/beginnings.ts';
export type { RowKeys } from './audit-log/changed-of.ts';
export { type ChangeTold, changesOf } from './audit-log/changes-of.ts';
export { dropExpired } from './audit-log/drop-expired.ts';
export { eraseFromRecord } from './audit-log/erase.ts';
export { EraseMoved1700000000160 } from './audit-log/erase-moved.ts';
export { keepingRecordOf } from './audit-log/keeping-record.ts';
export {
  KeepQuestions1700000000170,
  type QuestionTold,
  questionsSince,
  recordQuestion,
} from './audit-log/questions.ts';
export type { Whose } from './audit-log/record-changes.ts';
export { type Verdict, verifyRecord } from './audit-log/verify-record.ts';
export {
  type Disputable,
  type Disputed,
  disputeFileOf,
  KeepDisputes1700000000070,
  OF_THE_PERSON,
  tyingDisputesOf,
  withoutNotes,
} from './disputes/index.ts';
export { type Anonymised, KeepErasures1700000000030 } from './erasure/erasure.ts';
export { ERASING, NOT_ERASED, refusingErasedOf } from './erasure/refusing-erased.ts';
export type { CallerIdentity } from './identity/CallerIdentity.ts';
export { callerKeyOf, callerSigner, callerVerifier, GATEWAY } from './identity/caller-token.ts';
export { gatewayOnly } from './identity/gateway-only.ts';
export { refusalReason } from './identity/refusal-reason.ts';
export { rememberingTokens } from './identity/remembering-tokens.ts';
export { NOBODY, type Viewer } from './identity/Viewer.ts';
export { type Protectable, type Protected, protection } from './protection.ts';
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
export { APPLICATION, OVERSEER, REQUESTING, ROLES, ROLES_OF_SERVICES } from './rows/roles.ts';
export { isReadWithin, type Sight, seesAll, sightOf } from './rows/Sight.ts';
export { setting, settingsOf } from './rows/settings.ts';
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
export type { Notes } from './ViewerSession.ts';
