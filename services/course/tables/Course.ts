import { boolean, oneOf, type RowOf, someOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { BuildingBlock } from './BuildingBlock.ts';
import { ProviderUnit } from './ProviderUnit.ts';

export const certificateKinds = ['MEASURE', 'QUALIFICATION', 'LANGUAGE', 'SCHOOL'] as const;
export const sectors = ['KITA', 'OGS', 'ELDERLY_CARE', 'HOSPITAL', 'OTHER'] as const;

export const Course = openTable({
  name: 'Course',
  importedFrom: 'courses',
  columns: {
    id: text().key(),
    title: text(),
    programmeId: text(),
    buildingBlockId: text().nullable(),
    providerUnitId: text().nullable(),
    field: text().nullable(),
    goalOccupation: text().nullable(),
    legalBasisPrinted: text().nullable(),
    /** Only where it differs from the print. */
    legalBasis: text().nullable(),
    examRequired: boolean(),
    certificateKind: oneOf(certificateKinds).nullable(),
    entryLevel: oneOf(['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable(),
    inverse: boolean(),
    practiceSectors: someOf(sectors),
  },
  belongsTo: { buildingBlock: BuildingBlock, providerUnit: ProviderUnit },
  checks: {
    course_goal_occupation_five_digits: "goal_occupation ~ '^[0-9]{5}$'",
  },
  indices: [['title', 'id'], ['programmeId', 'title', 'id'], ['buildingBlockId', 'title'], ['providerUnitId']],
  inCohorts: true,
});
export type Course = RowOf<typeof Course>;
