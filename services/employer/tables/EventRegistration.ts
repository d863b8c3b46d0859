import { EntitySchema } from 'typeorm';
import type { HiringEvent } from './HiringEvent.ts';

export interface EventRegistration {
  id: string;
  eventId: string;
  event?: HiringEvent;
  participantId: number;
  registeredOn: string | null;
}

export const EventRegistration = new EntitySchema<EventRegistration>({
  name: 'EventRegistration',
  columns: {
    id: { type: 'text', primary: true },
    eventId: { type: 'text' },
    participantId: { type: 'int' },
    registeredOn: { type: 'date', nullable: true },
  },
  relations: {
    event: { type: 'many-to-one', target: 'HiringEvent', joinColumn: { name: 'event_id' } },
  },
  uniques: [{ name: 'event_registration_once_per_event', columns: ['eventId', 'participantId'] }],
});
