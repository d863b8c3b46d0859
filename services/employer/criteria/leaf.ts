import {
  type Conditions,
  MemberSet,
  type RequestSets,
  type ResolvedLeaf,
  type SetQuery,
  SetQueryBuilder,
} from '@dienstweg/cohorts';
import type { RetentionCriteria } from '@dienstweg/schema/criteria';

/** What a filter asks of this service at one place of it. */
type Leaf = ResolvedLeaf<'work'>;

type AskedOf<Thing extends keyof Leaf> = NonNullable<Leaf[Thing]>;

const lasted = (interval: string) => `least(p.ended_on, $1::date) >= p.started_on + make_interval(${interval})`;

const LASTED = {
  months: (placement, months) => placement.and(lasted('months => least($::int, 12000)'), months),
  days: (placement, days) => placement.and(lasted('days => least($::int, 365000)'), days),
} satisfies Conditions<RetentionCriteria>;

/** What may be asked of one placement `p`. */
const PLACEMENT = {
  programmes: (placement, ids) => placement.and('p.programme_id = any($)', ids),
  employer: (placement, ids) => placement.and('p.employer_id = any($)', ids),
  kind: (placement, kinds) => placement.and('p.kind = any($)', kinds),
  sector: (placement, sectors) =>
    placement.and('p.establishment_id in (select s.id from establishment s where s.sector = any($))', sectors),
  during: (placement, span) => placement.within('p.started_on', span),
  running: (placement, wanted) => placement.and('(p.ended_on is null or p.ended_on > $1) = $', wanted),
  permanent: (placement, wanted) => placement.and('p.permanent = $', wanted),
  lasted: (placement, asked) => placement.each(LASTED, asked),
} satisfies Conditions<AskedOf<'placement'>>;

const COMMITMENT = {
  programmes: (commitment, ids) => commitment.and('c.programme_id = any($)', ids),
  employer: (commitment, ids) => commitment.and('c.employer_id = any($)', ids),
  binding: (commitment, wanted) => commitment.and('coalesce(c.binding_on <= $1, false) = $', wanted),
  fulfilled: (commitment, wanted) => commitment.and("(c.state = 'FULFILLED' and c.settled_on <= $1) = $", wanted),
  during: (commitment, span) => commitment.within('c.offered_on', span),
} satisfies Conditions<AskedOf<'commitment'>>;

/** The day from which an event `h` counts as held. */
const HELD = 'last_day(h.held_on, h.held_precision)';

const INTERVIEW = {
  programmes: (interview, ids) => interview.and('h.programme_id = any($)', ids),
  employer: (interview, ids) => interview.and('s.employer_id = any($)', ids),
  event: (interview, ids) => interview.and('h.id = any($)', ids),
  outcome: (interview, outcomes) => interview.and('i.outcome = any($)', outcomes),
  during: (interview, span) => interview.within(HELD, span),
} satisfies Conditions<AskedOf<'interview'>>;

const ENGAGEMENT = {
  programmes: (engagement, ids) => engagement.and('g.programme_id = any($)', ids),
  employer: (engagement, ids) => engagement.and('s.employer_id = any($)', ids),
  kind: (engagement, kinds) => engagement.and('g.kind = any($)', kinds),
  during: (engagement, span) => engagement.within('g.engaged_from', span),
} satisfies Conditions<AskedOf<'engagement'>>;

const REGISTRATION = {
  programmes: (registration, ids) => registration.and('h.programme_id = any($)', ids),
  event: (registration, ids) => registration.and('h.id = any($)', ids),
} satisfies Conditions<AskedOf<'registration'>>;

/** How the people of each thing that a leaf asks for are found, of one such thing that all within holds of. */
const THINGS = {
  placement: (asked, asOf) =>
    new SetQueryBuilder(asOf)
      .each<AskedOf<'placement'>>(PLACEMENT, asked)
      .query('select p.participant_id number from placement p where p.started_on <= $1'),
  commitment: (asked, asOf) =>
    new SetQueryBuilder(asOf)
      .each<AskedOf<'commitment'>>(COMMITMENT, asked)
      .query('select c.participant_id number from job_commitment c where c.offered_on <= $1'),
  interview: (asked, asOf) =>
    new SetQueryBuilder(asOf).each<AskedOf<'interview'>>(INTERVIEW, asked).query(
      `select i.participant_id number from interview i
         join hiring_event h on h.id = i.event_id join establishment s on s.id = i.establishment_id
         where i.state = 'HELD' and ${HELD} <= $1`,
    ),
  engagement: (asked, asOf) =>
    new SetQueryBuilder(asOf).each<AskedOf<'engagement'>>(ENGAGEMENT, asked).query(
      `select g.participant_id number from engagement g join establishment s on s.id = g.establishment_id
         where g.engaged_from <= $1`,
    ),
  registration: (asked, asOf) =>
    new SetQueryBuilder(asOf).each<AskedOf<'registration'>>(REGISTRATION, asked).query(
      `select n.participant_id number from event_registration n join hiring_event h on h.id = n.event_id
         where coalesce(n.registered_on <= $1, true)`,
    ),
} satisfies { readonly [Thing in keyof Leaf]-?: (asked: AskedOf<Thing>, asOf: string) => SetQuery };

/** What has to be on record before a leaf can be true of anybody: each thing that it asks for, whatever it is like. */
export const recordsFor = (leaf: Leaf): Leaf[] =>
  Object.entries(leaf).flatMap(([thing, asked]) => (asked ? [{ [thing]: { programmes: asked.programmes } }] : []));

/** Everyone who has each thing that the leaf asks for. */
export async function leafSet(sets: RequestSets, leaf: Leaf, asOf: string): Promise<MemberSet> {
  const queries = Object.entries(THINGS) as [keyof Leaf, (asked: unknown, asOf: string) => SetQuery][];
  const asked = queries.filter(([thing]) => leaf[thing]);
  return MemberSet.meeting(
    await Promise.all(asked.map(async ([thing, query]) => sets.of(query(leaf[thing], asOf)))),
    [],
  );
}
