import { isWithin } from '@dienstweg/cohorts';
import { TODAY } from '@dienstweg/kit';

const INTERVIEW = `interview i join hiring_event h on h.id = i.event_id and ${isWithin('h.programme_id')}`;

/** Meetings of participants and employers that do not fit the stay or the event. */
export const meeting = {
  ENGAGEMENT_BEFORE_ENTRY: `select g.id, g.participant_id number, g.engaged_from since from engagement g
    where g.engaged_from <= $1 and ${isWithin('g.programme_id')} and not exists (select from stays s
      where s.number = g.participant_id and s.programme_id = g.programme_id
        and s.entered_on <= g.engaged_from)`,
  INTERVIEW_WITHOUT_REGISTRATION: `select i.id, i.participant_id number, h.held_on since from ${INTERVIEW}
    where h.held_on <= $1 and exists (select from event_registration n where n.event_id = i.event_id)
      and not exists (select from event_registration n
        where n.event_id = i.event_id and n.participant_id = i.participant_id)`,
  SEAT_TAKEN_TWICE: `select i.id, i.participant_id number, h.held_on since from ${INTERVIEW}
    where h.held_on <= $1 and i.state <> 'CANCELLED' and exists (select from interview o
      where o.event_id = i.event_id and o.round = i.round and o.establishment_id = i.establishment_id
        and o.state <> 'CANCELLED' and o.id < i.id)`,
  INTERVIEW_BEFORE_EVENT: `select i.id, i.participant_id number, ${TODAY} since from ${INTERVIEW}
    where i.state in ('HELD', 'NO_SHOW') and h.held_on > ${TODAY} and ${TODAY} <= $1`,
};
