import type { Subgraph } from '@dienstweg/schema';
import { AccessEntry } from './audit-log/AccessEntry.ts';
import { disputedValuesOf } from './disputes/DisputedValue.ts';
import { disputableFields } from './disputes/fields.ts';
import type { ProtectedTable } from './tables/declare.ts';
import { Erasure } from './tables/Erasure.ts';
import { ProgrammePart } from './tables/ProgrammePart.ts';
import { ProgrammeSight, ProtectedPerson } from './tables/ProtectedPerson.ts';

/**
 * The tables of a service with rows about people, and those by which it protects these; each service has its own, so
 * that it can limit rows by itself.
 */
export const withProtection = (service: Subgraph, tables: readonly ProtectedTable[]) => [
  ...tables,
  ProtectedPerson,
  ProgrammeSight,
  ProgrammePart,
  disputedValuesOf(service, disputableFields(service, tables)),
  Erasure,
  AccessEntry,
];
