import { EntitySchema } from 'typeorm';
import type { Establishment } from './Establishment.ts';
import type { HiringEvent } from './HiringEvent.ts';

/** An establishment that registered for a hiring event. */
export interface EventEstablishment {
  id: string;
  eventId: string;
  event?: HiringEvent;
  establishmentId: string;
  establishment?: Establishment;
}

export const EventEstablishment = new EntitySchema<EventEstablishment>({
  name: 'EventEstablishment',
  columns: {
    id: { type: 'text', primary: true },
    eventId: { type: 'text' },
    establishmentId: { type: 'text' },
  },
  relations: {
    event: { type: 'many-to-one', target: 'HiringEvent', joinColumn: { name: 'event_id' } },
    establishment: { type: 'many-to-one', target: 'Establishment', joinColumn: { name: 'establishment_id' } },
  },
  uniques: [{ name: 'event_establishment_once_per_event', columns: ['eventId', 'establishmentId'] }],
  indices: [{ columns: ['establishmentId'] }],
});
