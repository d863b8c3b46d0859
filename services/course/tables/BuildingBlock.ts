import { type RowOf, someOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';

export const BuildingBlock = openTable({
  name: 'BuildingBlock',
  importedFrom: 'building-blocks',
  columns: {
    id: text().key(),
    name: text(),
    programmeId: text(),
    kinds: someOf([
      'COACHING',
      'QUALIFICATION',
      'LANGUAGE',
      'SCHOOL',
      'TRAINING',
      'VOCATIONAL_PREPARATION',
      'YOUTH_INTEGRATION',
    ]),
  },
  indices: [['programmeId', 'name']],
  inCohorts: false,
});
export type BuildingBlock = RowOf<typeof BuildingBlock>;
