import { integer, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Establishment } from './Establishment.ts';

export const PracticalPlace = openTable({
  name: 'PracticalPlace',
  importedFrom: 'practical-places',
  columns: {
    id: text().key(),
    establishmentId: text(),
    courseRunId: text(),
    places: integer(),
  },
  belongsTo: { establishment: Establishment },
  uniques: {
    practical_place_once_per_run_and_establishment: ['courseRunId', 'establishmentId'],
  },
  checks: {
    practical_place_offers_a_place: 'places > 0',
  },
  inCohorts: false,
});
export type PracticalPlace = RowOf<typeof PracticalPlace>;
