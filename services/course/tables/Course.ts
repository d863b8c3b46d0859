import { oneOf, someOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { BuildingBlock } from './BuildingBlock.ts';
import { type CertificateKind, certificateKinds } from './Certificate.ts';
import type { ProviderUnit } from './ProviderUnit.ts';

export const germanLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type GermanLevel = (typeof germanLevels)[number];
export const sectors = ['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'] as const;
export type Sector = (typeof sectors)[number];

export interface Course {
  id: string;
  title: string;
  programmeId: string;
  buildingBlockId: string | null;
  buildingBlock?: BuildingBlock | null;
  providerUnitId: string | null;
  providerUnit?: ProviderUnit | null;
  field: string | null;
  goalOccupation: string | null;
  legalBasisPrinted: string | null;
  /** Only where it differs from the print. */
  legalBasis: string | null;
  examRequired: boolean;
  certificateKind: CertificateKind | null;
  entryLevel: GermanLevel | null;
  inverse: boolean;
  practiceSectors: Sector[];
}

export const Course = new EntitySchema<Course>({
  name: 'Course',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    programmeId: { type: 'text' },
    buildingBlockId: { type: 'text', nullable: true },
    providerUnitId: { type: 'text', nullable: true },
    field: { type: 'text', nullable: true },
    goalOccupation: { type: 'text', nullable: true },
    legalBasisPrinted: { type: 'text', nullable: true },
    legalBasis: { type: 'text', nullable: true },
    examRequired: { type: 'boolean' },
    certificateKind: { type: 'text', nullable: true },
    entryLevel: { type: 'text', nullable: true },
    inverse: { type: 'boolean' },
    practiceSectors: { type: 'text', array: true, default: '{}' },
  },
  relations: {
    buildingBlock: { type: 'many-to-one', target: 'BuildingBlock', joinColumn: { name: 'building_block_id' } },
    providerUnit: { type: 'many-to-one', target: 'ProviderUnit', joinColumn: { name: 'provider_unit_id' } },
  },
  checks: [
    oneOf('certificateKind', certificateKinds),
    oneOf('entryLevel', germanLevels),
    someOf('practiceSectors', sectors),
    { name: 'course_goal_occupation_five_digits', expression: "goal_occupation ~ '^[0-9]{5}$'" },
  ],
  indices: [
    { columns: ['title', 'id'] },
    { columns: ['programmeId', 'title', 'id'] },
    { columns: ['buildingBlockId', 'title'] },
    { columns: ['providerUnitId'] },
  ],
});
