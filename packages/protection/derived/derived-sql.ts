import type { DeclaredTable } from '@dienstweg/kit';
import { accessFunction } from '../audit-log/access.ts';
import { BEGIN_AUDIT_LOG, enterBeginnings } from '../audit-log/beginnings.ts';
import { changeFunctions } from '../audit-log/change.ts';
import { dayFunctions } from '../audit-log/days.ts';
import { eraseFunction } from '../audit-log/erase.ts';
import { isDisputedValue } from '../disputes/DisputedValue.ts';
import { ProtectedTable } from '../tables/declare.ts';
import { isErasure } from '../tables/Erasure.ts';
import { changeTriggers } from './change-triggers.ts';
import { refuseErased } from './refuse-erased.ts';
import { rowAccess } from './row-access.ts';
import { tieDisputes } from './tie-disputes.ts';
import { versionTriggers } from './version-triggers.ts';

/** What writes the audit log. Requests can add entries through these functions and triggers, and nothing else. */
const AUDIT_LOG = [dayFunctions, accessFunction, changeFunctions, eraseFunction, enterBeginnings];

/**
 * SQL that follows from the declarations of a service's tables, and what runs once, when a database has it for the
 * first time.
 */
export function derivedSql(given: readonly DeclaredTable[]) {
  const tables = given.map(protectedOf);
  const audited = tables.filter(({ protection }) => protection.audited !== false);
  const personal = tables.filter((table) => table.subject !== null && !isErasure(table));
  const evaluated = tables.filter(({ protection }) => protection.inCohorts);
  const parts = [
    ...tables.flatMap(({ protection }) => protection.functions ?? []),
    rowAccess(tables),
    ...(audited.length > 0 ? [...AUDIT_LOG, changeTriggers(audited)] : []),
    ...(evaluated.length > 0 ? [versionTriggers(evaluated)] : []),
    ...(personal.length > 0 ? [refuseErased(personal)] : []),
    ...(tables.some(isDisputedValue) ? [tieDisputes(personal.filter((table) => !isDisputedValue(table)))] : []),
  ];
  return { sql: parts.join('\n'), first: audited.length > 0 ? BEGIN_AUDIT_LOG : '' };
}

function protectedOf(table: DeclaredTable): ProtectedTable {
  if (table instanceof ProtectedTable) return table;
  throw new Error(`No rule says who sees rows of ${table.options.name}: declare it by openTable or personalTable.`);
}
