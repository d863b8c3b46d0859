import { date, integer, type RowOf, text } from '@dienstweg/kit';
import { inOwnProgramme, personalTable } from '@dienstweg/protection';
import { HiringEvent } from './HiringEvent.ts';

export const EventRegistration = personalTable({
  name: 'EventRegistration',
  importedFrom: 'event-registrations',
  columns: {
    id: text().key(),
    eventId: text().kept(),
    participantId: integer().kept(),
    registeredOn: date().nullable().kept(),
  },
  belongsTo: { event: HiringEvent },
  uniques: {
    event_registration_once_per_event: ['eventId', 'participantId'],
  },
  person: 'participantId',
  visible: inOwnProgramme(
    '(select programme_id from hiring_event where hiring_event.id = event_registration.event_id)',
  ),
  inCohorts: true,
});
export type EventRegistration = RowOf<typeof EventRegistration>;
