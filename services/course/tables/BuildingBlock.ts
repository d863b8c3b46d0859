import { someOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';

export const buildingBlockKinds = [
  'COACHING',
  'QUALIFICATION',
  'LANGUAGE',
  'SCHOOL',
  'TRAINING',
  'VOCATIONAL_PREPARATION',
  'YOUTH_INTEGRATION',
] as const;
export type BuildingBlockKind = (typeof buildingBlockKinds)[number];

export interface BuildingBlock {
  id: string;
  name: string;
  programmeId: string;
  kinds: BuildingBlockKind[];
}

export const BuildingBlock = new EntitySchema<BuildingBlock>({
  name: 'BuildingBlock',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    programmeId: { type: 'text' },
    kinds: { type: 'text', array: true, default: '{}' },
  },
  checks: [someOf('kinds', buildingBlockKinds)],
  indices: [{ columns: ['programmeId', 'name'] }],
});
