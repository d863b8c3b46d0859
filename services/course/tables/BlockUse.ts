import { date, integer, type RowOf, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { BuildingBlock } from './BuildingBlock.ts';

export const BlockUse = personalTable({
  name: 'BlockUse',
  importedFrom: 'block-uses',
  columns: {
    id: text().key(),
    participantId: integer().kept(),
    buildingBlockId: text().kept(),
    usedFrom: date().kept(),
    usedUntil: date().nullable().kept(),
  },
  lasts: ['usedFrom', 'usedUntil'],
  belongsTo: { buildingBlock: BuildingBlock },
  checks: {
    block_use_until_after_from: 'used_until > used_from',
  },
  indices: [['participantId', 'usedFrom']],
  person: 'participantId',
  visible: inOwnProgramme(
    '(select programme_id from building_block where building_block.id = block_use.building_block_id)',
  ),
  inCohorts: false,
});
export type BlockUse = RowOf<typeof BlockUse>;
