import { integer, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Establishment } from './Establishment.ts';
import { HiringEvent } from './HiringEvent.ts';

/** At which table an establishment sits in one round of an event. */
export const EventTable = openTable({
  name: 'EventTable',
  importedFrom: 'event-tables',
  columns: {
    id: text().key(),
    eventId: text(),
    round: integer(),
    number: integer(),
    establishmentId: text(),
  },
  belongsTo: { event: HiringEvent, establishment: Establishment },
  uniques: {
    event_table_once_a_round: ['eventId', 'round', 'number'],
    event_table_of_establishment_once_a_round: ['eventId', 'round', 'establishmentId'],
  },
  checks: {
    event_table_round_counts: 'round > 0',
    event_table_number_counts: 'number > 0',
  },
  inCohorts: false,
});
export type EventTable = RowOf<typeof EventTable>;
