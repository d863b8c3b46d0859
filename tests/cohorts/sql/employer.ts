import type { Leaf } from '../filters.ts';
import { programmeMeant } from './programme.ts';
import { every, inSpan, isAsked, isIt, oneOfThese, sql } from './words.ts';

/** Whether the placement `p` had lasted so long by the day. */
const lasted = (unit: string, least: unknown, day: string) => {
  const over = `p.started_on + interval '1 ${unit}' * ${least}`;
  return isAsked(least) && `${over} <= ${day} and coalesce(${over} <= p.ended_on, true)`;
};

/** The last day on which the event `h` can have been held. */
const HELD = "(h.held_on + ('1 ' || h.held_precision)::interval - interval '1 day')";

/** Whether a leaf of `EmployerCriteria` means the person of a number. */
export function employerMeant(leaf: Leaf, number: string, asOf: string, within: string | null): string {
  const day = `${sql(asOf)}::date`;
  const { placed, retained, committed, interviewed, engaged, registeredFor, employer } = leaf as Record<string, Leaf>;
  const programme = (column: string) => programmeMeant(column, leaf.programme, within);
  const other = [committed, interviewed, engaged].some(isAsked);
  const placement = [placed, retained].some(isAsked) || (!other && (isAsked(employer) || !isAsked(registeredFor)));
  const has = (rows: string, ...facts: (string | false | null | undefined)[]) =>
    `exists (select from ${rows} where ${every(...facts)})`;
  return every(
    placement &&
      has(
        'placement p left join establishment b on b.id = p.establishment_id',
        `p.participant_id = ${number} and p.started_on <= ${day}`,
        programme('p.programme_id'),
        oneOfThese('p.employer_id', employer),
        oneOfThese('p.kind', placed?.kind),
        oneOfThese('b.sector', placed?.sector),
        inSpan('p.started_on', placed?.during),
        isIt(`daterange(p.started_on, p.ended_on) @> ${day}`, placed?.running),
        isAsked(placed?.permanent) && `p.permanent is ${placed?.permanent}`,
        retained && every(lasted('month', retained.months, day), lasted('day', retained.days, day)),
      ),
    isAsked(committed) &&
      has(
        'job_commitment c',
        `c.participant_id = ${number} and c.offered_on <= ${day}`,
        programme('c.programme_id'),
        oneOfThese('c.employer_id', employer),
        isIt(`c.binding_on is not null and c.binding_on <= ${day}`, committed?.binding),
        isIt(`c.fulfilled_by_id is not null and c.settled_on <= ${day}`, committed?.fulfilled),
        inSpan('c.offered_on', committed?.during),
      ),
    isAsked(interviewed) &&
      has(
        'interview i, hiring_event h, establishment b',
        `i.participant_id = ${number} and h.id = i.event_id and b.id = i.establishment_id and i.state = 'HELD'
          and ${HELD} <= ${day}`,
        programme('h.programme_id'),
        oneOfThese('b.employer_id', employer),
        oneOfThese('h.id', interviewed?.event),
        oneOfThese('i.outcome', interviewed?.outcome),
        inSpan(HELD, interviewed?.during),
      ),
    isAsked(engaged) &&
      has(
        'engagement g, establishment b',
        `g.participant_id = ${number} and b.id = g.establishment_id and g.engaged_from <= ${day}`,
        programme('g.programme_id'),
        oneOfThese('b.employer_id', employer),
        oneOfThese('g.kind', engaged?.kind),
        inSpan('g.engaged_from', engaged?.during),
      ),
    isAsked(registeredFor) &&
      has(
        'event_registration n, hiring_event h',
        `n.participant_id = ${number} and h.id = n.event_id and coalesce(n.registered_on, '0001-01-01') <= ${day}`,
        programme('h.programme_id'),
        oneOfThese('h.id', registeredFor),
      ),
  );
}
