import { recordAccess } from './access.ts';
import { enterBeginnings } from './beginnings.ts';
import { recordChange } from './change.ts';
import { days } from './days.ts';
import { eraseFunction } from './erase.ts';

/**
 * SQL of all that writes the audit log, looks at people and changes, each entry bound to the one before by its hash.
 * Who may only use the service can add entries through these functions and triggers, and nothing else.
 */
export const auditLogFunctions = days + recordAccess + recordChange + eraseFunction + enterBeginnings;
