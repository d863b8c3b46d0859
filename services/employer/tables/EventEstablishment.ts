import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Establishment } from './Establishment.ts';
import { HiringEvent } from './HiringEvent.ts';

/** An establishment that registered for a hiring event. */
export const EventEstablishment = openTable({
  name: 'EventEstablishment',
  importedFrom: 'event-establishments',
  columns: {
    id: text().key(),
    eventId: text(),
    establishmentId: text(),
  },
  belongsTo: { event: HiringEvent, establishment: Establishment },
  uniques: {
    event_establishment_once_per_event: ['eventId', 'establishmentId'],
  },
  indices: [['establishmentId']],
  inCohorts: false,
});
export type EventEstablishment = RowOf<typeof EventEstablishment>;
