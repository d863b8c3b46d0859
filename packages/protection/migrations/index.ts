import { KeepAuditLog1796000000001 } from './1796000000001-KeepAuditLog.ts';
import { ProtectPeople1796000000002 } from './1796000000002-ProtectPeople.ts';
import { KnowPartsOfProgrammes1796000000040 } from './1796000000040-KnowPartsOfProgrammes.ts';

/** What a service needs in its database to keep an audit log. */
export const auditLogMigrations = [KeepAuditLog1796000000001];
/** What a service with rows about people needs besides its own tables. */
export const protectionMigrations = [
  ...auditLogMigrations,
  ProtectPeople1796000000002,
  KnowPartsOfProgrammes1796000000040,
];
