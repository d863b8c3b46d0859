export { purposeRequired } from './access/purpose-required.ts';
export { AccessEntry, accessEntries, type LookTold, looksAt } from './audit-log/AccessEntry.ts';
export { recordLook } from './audit-log/AccessRecord.ts';
export type { Anchored } from './audit-log/anchors.ts';
export type { RowKeys } from './audit-log/changed-of.ts';
export { type ChangeTold, changesOf } from './audit-log/changes-of.ts';
export { dropExpired } from './audit-log/drop-expired.ts';
export { eraseFromRecord } from './audit-log/erase.ts';
export {
  type QuestionTold,
  questionsSince,
  recordQuestion,
} from './audit-log/questions.ts';
export { type Verdict, verifyRecord } from './audit-log/verify-record.ts';
export { derivedSql } from './derived/derived-sql.ts';
export { OF_THE_PERSON } from './disputes/DisputedValue.ts';
export type { Disputed } from './disputes/Disputes.ts';
export type { CallerIdentity } from './identity/CallerIdentity.ts';
export { callerKeyOf, callerSigner, callerVerifier, GATEWAY } from './identity/caller-token.ts';
export { gatewayOnly } from './identity/gateway-only.ts';
export { refusalReason } from './identity/refusal-reason.ts';
export { rememberingTokens } from './identity/remembering-tokens.ts';
export { NOBODY, type Viewer } from './identity/Viewer.ts';
export { auditLogMigrations, protectionMigrations } from './migrations/index.ts';
export { type Protectable, type Protected, protection } from './protection.ts';
export { isConfining } from './rows/named.ts';
export { APPLICATION, OVERSEER, REQUESTING, ROLES, ROLES_OF_SERVICES } from './rows/roles.ts';
export { setting, settingsOf } from './rows/settings.ts';
export { isReadWithin, seesAll, visibilityOf } from './rows/viewer-visibility.ts';
export { ALL_ROWS, NO_ROWS, ofPerson, openTable, type ProtectedTable, personalTable } from './tables/declare.ts';
export { ERASING, ErasureAlone, NOT_ERASED } from './tables/Erasure.ts';
export { HIDDEN_PEOPLE, ProgrammeSight, ProtectedPerson, protects } from './tables/ProtectedPerson.ts';
export { either, inAnyProgramme, inOwnProgramme, type Knowledge, withRow } from './tables/visibility.ts';
export type { Notes } from './ViewerSession.ts';
export { withProtection } from './with-protection.ts';
