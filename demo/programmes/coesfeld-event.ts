import { plusDays } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Person } from '../people.ts';
import type { Establishment } from '../work.ts';

const EVENT_ON = '2024-04-17';

/** Former participants meet employers: up to three rounds each, never twice the same establishment. */
export function hiringEvent(
  { tables, random, work }: Stage,
  people: readonly Person[],
  establishments: readonly Establishment[],
) {
  const event = 'coesfeld-speed-dating';
  tables.add('hiring-events', {
    id: event,
    name: 'Job-Speed-Dating',
    programme_id: 'coesfeld',
    held_on: '2024-04-01',
    held_precision: 'MONTH',
    place: 'Kreisverwaltung Coesfeld',
    max_rounds_per_participant: 3,
    sectors: ['KITA', 'OGS'],
    sought: ['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'],
    agreed: ['TRIAL_WORK', 'EMPLOYMENT'],
  });
  for (const { id } of establishments)
    tables.add('event-establishments', {
      id: `${event}-${id}`,
      event_id: event,
      establishment_id: id,
    });
  for (const person of random.some(people, 30)) {
    tables.add('event-registrations', {
      id: `${event}-${person.number}`,
      event_id: event,
      participant_id: person.number,
      registered_on: plusDays(EVENT_ON, -random.whole(3, 20)),
    });
    for (const [i, establishment] of random.some(establishments, random.whole(1, 3)).entries()) {
      const outcome = random.weighted({
        NONE: 6,
        DECLINED: 2,
        SHADOWING: 2,
        INTERNSHIP: 2,
        TRIAL_WORK: 3,
        EMPLOYMENT: i === 0 ? 2 : 0,
      });
      const interview = `${event}-${person.number}-${i + 1}`;
      const held = random.chance(0.92);
      tables.add('interviews', {
        id: interview,
        event_id: event,
        round: i + 1,
        participant_id: person.number,
        establishment_id: establishment.id,
        state: held ? 'HELD' : 'NO_SHOW',
        outcome: held ? outcome : null,
      });
      if (!held) continue;
      if (['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'].includes(outcome))
        tables.add('engagements', {
          id: `eg-${interview}`,
          participant_id: person.number,
          establishment_id: establishment.id,
          programme_id: 'coesfeld',
          kind: outcome,
          engaged_from: plusDays(EVENT_ON, 7 + i * 7),
          engaged_until: plusDays(EVENT_ON, 12 + i * 7),
          interview_id: interview,
        });
      if (outcome === 'EMPLOYMENT')
        work.place(person, 'EMPLOYMENT_INSURED', establishment, plusDays(EVENT_ON, 14), random.chance(0.5));
    }
  }
}
