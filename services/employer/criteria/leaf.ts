import {
  type Conditions,
  MemberSet,
  type RequestSets,
  type ResolvedLeaf,
  type SetQuery,
  SetQueryBuilder,
} from '@dienstweg/cohorts';
import type {
  CommitmentCriteria,
  EmployerCriteria,
  EngagementCriteria,
  InterviewCriteria,
  PlacementCriteria,
  RetentionCriteria,
} from '@dienstweg/schema/criteria';

/** What a filter asks of this service at one place of it. */
export type Leaf = ResolvedLeaf<EmployerCriteria>;

const PLACED = {
  kind: (placement, kinds) => placement.and('p.kind = any($)', kinds),
  sector: (placement, sectors) =>
    placement.and('p.establishment_id in (select s.id from establishment s where s.sector = any($))', sectors),
  during: (placement, span) => placement.within('p.started_on', span),
  running: (placement, wanted) => placement.and('(p.ended_on is null or p.ended_on > $1) = $', wanted),
  permanent: (placement, wanted) => placement.and('p.permanent = $', wanted),
} satisfies Conditions<PlacementCriteria>;

const lasted = (interval: string) => `least(p.ended_on, $1::date) >= p.started_on + make_interval(${interval})`;

const RETAINED = {
  months: (placement, months) => placement.and(lasted('months => least($::int, 12000)'), months),
  days: (placement, days) => placement.and(lasted('days => least($::int, 365000)'), days),
} satisfies Conditions<RetentionCriteria>;

type OfPlacement = Pick<Leaf, 'programmes' | 'employer' | 'placed' | 'retained'>;

/** What may be asked of one placement `p`. */
const PLACEMENT = {
  programmes: (placement, ids) => placement.and('p.programme_id = any($)', ids),
  employer: (placement, ids) => placement.and('p.employer_id = any($)', ids),
  placed: (placement, asked) => placement.each(PLACED, asked),
  retained: (placement, asked) => placement.each(RETAINED, asked),
} satisfies Conditions<OfPlacement>;

const COMMITMENT = {
  binding: (commitment, wanted) => commitment.and('coalesce(c.binding_on <= $1, false) = $', wanted),
  fulfilled: (commitment, wanted) => commitment.and("(c.state = 'FULFILLED' and c.settled_on <= $1) = $", wanted),
  during: (commitment, span) => commitment.within('c.offered_on', span),
} satisfies Conditions<CommitmentCriteria>;

/** The day from which an event `h` counts as held. */
const HELD = 'last_day(h.held_on, h.held_precision)';

const INTERVIEW = {
  event: (interview, ids) => interview.and('h.id = any($)', ids),
  outcome: (interview, outcomes) => interview.and('i.outcome = any($)', outcomes),
  during: (interview, span) => interview.within(HELD, span),
} satisfies Conditions<InterviewCriteria>;

const ENGAGEMENT = {
  kind: (engagement, kinds) => engagement.and('g.kind = any($)', kinds),
  during: (engagement, span) => engagement.within('g.engaged_from', span),
} satisfies Conditions<EngagementCriteria>;

/** A query that is narrowed to the programmes and employers of a leaf, by the columns that hold these. */
const narrowed = ({ programmes, employer }: Leaf, asOf: string, [ofProgramme, ofEmployer]: readonly [string, string]) =>
  new SetQueryBuilder(asOf).and(`${ofProgramme} = any($)`, programmes).and(`${ofEmployer} = any($)`, employer);

type OtherCriteria = Omit<Leaf, keyof OfPlacement>;

/** The people of what is asked besides a placement; each thing may hold of something else. */
const OTHER_CRITERIA = {
  committed: (asked, leaf, asOf) =>
    narrowed(leaf, asOf, ['c.programme_id', 'c.employer_id'])
      .each(COMMITMENT, asked)
      .query('select c.participant_id number from job_commitment c where c.offered_on <= $1'),
  interviewed: (asked, leaf, asOf) =>
    narrowed(leaf, asOf, ['h.programme_id', 's.employer_id'])
      .each(INTERVIEW, asked)
      .query(
        `select i.participant_id number from interview i
         join hiring_event h on h.id = i.event_id join establishment s on s.id = i.establishment_id
         where i.state = 'HELD' and ${HELD} <= $1`,
      ),
  engaged: (asked, leaf, asOf) =>
    narrowed(leaf, asOf, ['g.programme_id', 's.employer_id'])
      .each(ENGAGEMENT, asked)
      .query(
        `select g.participant_id number from engagement g join establishment s on s.id = g.establishment_id
         where g.engaged_from <= $1`,
      ),
  registeredFor: (events, leaf, asOf) =>
    new SetQueryBuilder(asOf)
      .and('h.programme_id = any($)', leaf.programmes)
      .and('h.id = any($)', events)
      .query(
        `select n.participant_id number from event_registration n join hiring_event h on h.id = n.event_id
         where coalesce(n.registered_on <= $1, true)`,
      ),
} satisfies {
  readonly [Field in keyof OtherCriteria]-?: (
    asked: NonNullable<OtherCriteria[Field]>,
    leaf: Leaf,
    asOf: string,
  ) => SetQuery;
};

/** Everyone of whom everything that the leaf says holds. */
export async function leafSet(sets: RequestSets, leaf: Leaf, asOf: string): Promise<MemberSet> {
  const parts = await Promise.all(leafQueries(leaf, asOf).map((query) => sets.of(query)));
  return MemberSet.meeting(parts, []);
}

/**
 * One query for each thing that the leaf says. An employer alone has placed the person; an empty leaf means: placed at
 * all.
 */
function leafQueries(leaf: Leaf, asOf: string): SetQuery[] {
  const queries = Object.entries(OTHER_CRITERIA) as [
    keyof OtherCriteria,
    (asked: unknown, leaf: Leaf, asOf: string) => SetQuery,
  ][];
  const asked = queries.filter(([field]) => leaf[field]);
  const saysWithWhom = asked.some(([field]) => field !== 'registeredFor') || (asked.length > 0 && !leaf.employer);
  return [
    ...(leaf.placed || leaf.retained || !saysWithWhom ? [placements(leaf, asOf)] : []),
    ...asked.map(([field, query]) => query(leaf[field], leaf, asOf)),
  ];
}

const placements = (leaf: Leaf, asOf: string) =>
  new SetQueryBuilder(asOf)
    .each<OfPlacement>(PLACEMENT, leaf)
    .query('select p.participant_id number from placement p where p.started_on <= $1');
