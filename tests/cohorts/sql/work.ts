import type { Leaf } from '../filters.ts';
import { programmeMeant } from './programme.ts';
import { every, inSpan, isAsked, isIt, oneOfThese } from './words.ts';

/** Whether the placement `p` had lasted so long by the day. */
const lasted = (unit: string, least: unknown, day: string) => {
  const over = `p.started_on + interval '1 ${unit}' * ${least}`;
  return isAsked(least) && `${over} <= ${day} and coalesce(${over} <= p.ended_on, true)`;
};

/** The last day on which the event `h` can have been held. */
const HELD = "(h.held_on + ('1 ' || h.held_precision)::interval - interval '1 day')";

/** Whether a leaf of `WorkCriteria` means the person of a number. */
export function workMeant(leaf: Leaf, number: string, day: string, within: string | null): string {
  const { placement, commitment, interview, engagement, registration } = leaf as Record<string, Leaf>;
  const has = (thing: Leaf, rows: string, programme: string, ...facts: (string | false | null | undefined)[]) =>
    `exists (select from ${rows} where ${every(...facts, programmeMeant(programme, thing.programme, within))})`;
  return every(
    placement &&
      has(
        placement,
        'placement p left join establishment b on b.id = p.establishment_id',
        'p.programme_id',
        `p.participant_id = ${number} and p.started_on <= ${day}`,
        oneOfThese('p.employer_id', placement.employer),
        oneOfThese('p.kind', placement.kind),
        oneOfThese('b.sector', placement.sector),
        inSpan('p.started_on', placement.during),
        isIt(`daterange(p.started_on, p.ended_on) @> ${day}`, placement.running),
        isAsked(placement.permanent) && `p.permanent is ${placement.permanent}`,
        lasted('month', (placement.lasted as Leaf | undefined)?.months, day),
        lasted('day', (placement.lasted as Leaf | undefined)?.days, day),
      ),
    commitment &&
      has(
        commitment,
        'job_commitment c',
        'c.programme_id',
        `c.participant_id = ${number} and c.offered_on <= ${day}`,
        oneOfThese('c.employer_id', commitment.employer),
        isIt(`c.binding_on is not null and c.binding_on <= ${day}`, commitment.binding),
        isIt(`c.fulfilled_by_id is not null and c.settled_on <= ${day}`, commitment.fulfilled),
        inSpan('c.offered_on', commitment.during),
      ),
    interview &&
      has(
        interview,
        'interview i, hiring_event h, establishment b',
        'h.programme_id',
        `i.participant_id = ${number} and h.id = i.event_id and b.id = i.establishment_id and i.state = 'HELD'
          and ${HELD} <= ${day}`,
        oneOfThese('b.employer_id', interview.employer),
        oneOfThese('h.id', interview.event),
        oneOfThese('i.outcome', interview.outcome),
        inSpan(HELD, interview.during),
      ),
    engagement &&
      has(
        engagement,
        'engagement g, establishment b',
        'g.programme_id',
        `g.participant_id = ${number} and b.id = g.establishment_id and g.engaged_from <= ${day}`,
        oneOfThese('b.employer_id', engagement.employer),
        oneOfThese('g.kind', engagement.kind),
        inSpan('g.engaged_from', engagement.during),
      ),
    registration &&
      has(
        registration,
        'event_registration n, hiring_event h',
        'h.programme_id',
        `n.participant_id = ${number} and h.id = n.event_id and coalesce(n.registered_on, '0001-01-01') <= ${day}`,
        oneOfThese('h.id', registration.event),
      ),
  );
}
