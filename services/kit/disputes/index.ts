import type { Anonymised } from '../erasure.ts';
import { DisputedValue } from './DisputedValue.ts';

export { type Disputable, type Disputed, Disputes } from './Disputes.ts';
export { KeepDisputes1700000000070 } from './KeepDisputes.ts';

/** The import file that every service with values of people loads for its own. */
export const disputeFiles = { 'disputed-values': DisputedValue };

/** What remains of a note once the person is erased. */
export const withoutNotes: Anonymised = { disputed_value: { note: "'gelöscht · erased'" } };
