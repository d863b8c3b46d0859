import type { Subgraph } from '@dienstweg/schema';
import type { Anonymised } from '../erasure/erasure.ts';
import { disputedValuesOf } from './DisputedValue.ts';
import type { Disputable } from './Disputes.ts';
import { disputableFields, type Tables } from './fields.ts';

export { type Disputable, type Disputed, Disputes } from './Disputes.ts';
export { KeepDisputes1700000000070 } from './KeepDisputes.ts';
export { OF_THE_PERSON, tyingDisputesOf } from './TieDisputes.ts';

/** The import file of disputes of what a service keeps about people. */
export const disputeFileOf = (service: Subgraph, tables: Tables, { parts }: Disputable) => ({
  [`disputed-${service}-values`]: disputedValuesOf(disputableFields(service, tables, parts)),
});

/** What remains of a note once the person is erased. */
export const withoutNotes: Anonymised = { disputed_value: { note: "'gelöscht · erased'" } };
