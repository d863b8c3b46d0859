import { MemberSet, Predicate, type RequestSets, type SetQuery, type Span } from '@dienstweg/cohorts';

/** What a leaf of a cohort filter asks of this service; its meaning is that of `EmployerCriteria`, its programmes are ids. */
export interface Leaf {
  programmes?: string[];
  employer?: string[] | null;
  placed?: {
    kind?: string[] | null;
    sector?: string[] | null;
    during?: Span | null;
    running?: boolean | null;
    permanent?: boolean | null;
  } | null;
  retained?: { months?: number | null; days?: number | null } | null;
  committed?: { binding?: boolean | null; fulfilled?: boolean | null; during?: Span | null } | null;
  interviewed?: { event?: string[] | null; outcome?: string[] | null; during?: Span | null } | null;
  engaged?: { kind?: string[] | null; during?: Span | null } | null;
  registeredFor?: string[] | null;
}

/** Everyone of whom everything that the leaf says holds. */
export async function leafSet(sets: RequestSets, leaf: Leaf, asOf: string): Promise<MemberSet> {
  const parts = await Promise.all(leafQueries(leaf, asOf).map((query) => sets.of(query)));
  return MemberSet.meeting(parts, []);
}

/** One query for each thing that the leaf says; an employer of whom nothing else is said has placed the person, and an empty leaf means: placed at all. */
function leafQueries(leaf: Leaf, asOf: string): SetQuery[] {
  const { employer, placed, retained, committed, interviewed, engaged, registeredFor } = leaf;
  const others = [
    committed && commitments(leaf, committed, asOf),
    interviewed && interviews(leaf, interviewed, asOf),
    engaged && engagements(leaf, engaged, asOf),
  ].filter((query): query is SetQuery => Boolean(query));
  const nothingElse = others.length === 0 && (employer || !registeredFor);
  return [
    ...(placed || retained || nothingElse ? [placements(leaf, asOf)] : []),
    ...others,
    ...(registeredFor ? [registrations(leaf, registeredFor, asOf)] : []),
  ];
}

const placements = ({ programmes, employer, placed, retained }: Leaf, asOf: string) =>
  new Predicate(asOf)
    .and('p.programme_id = any($)', programmes)
    .and('p.employer_id = any($)', employer)
    .and('p.kind = any($)', placed?.kind)
    .and('p.establishment_id in (select s.id from establishment s where s.sector = any($))', placed?.sector)
    .within('p.started_on', placed?.during)
    .and('(p.ended_on is null or p.ended_on > $1) = $', placed?.running)
    .and('p.permanent = $', placed?.permanent)
    .and(
      'least(p.ended_on, $1::date) >= p.started_on + make_interval(months => least($::int, 12000))',
      retained?.months,
    )
    .and('least(p.ended_on, $1::date) >= p.started_on + make_interval(days => least($::int, 365000))', retained?.days)
    .query('select p.participant_id number from placement p where p.started_on <= $1', ['placement', 'establishment']);

const commitments = (
  { programmes, employer }: Leaf,
  { binding, fulfilled, during }: NonNullable<Leaf['committed']>,
  asOf: string,
) =>
  new Predicate(asOf)
    .and('c.programme_id = any($)', programmes)
    .and('c.employer_id = any($)', employer)
    .and('coalesce(c.binding_on <= $1, false) = $', binding)
    .and("(c.state = 'FULFILLED' and c.settled_on <= $1) = $", fulfilled)
    .within('c.offered_on', during)
    .query('select c.participant_id number from job_commitment c where c.offered_on <= $1', ['job_commitment']);

const interviews = (
  { programmes, employer }: Leaf,
  { event, outcome, during }: NonNullable<Leaf['interviewed']>,
  asOf: string,
) =>
  new Predicate(asOf)
    .and('h.programme_id = any($)', programmes)
    .and('s.employer_id = any($)', employer)
    .and('h.id = any($)', event)
    .and('i.outcome = any($)', outcome)
    .within('h.held_on', during)
    .query(
      `select i.participant_id number from interview i join hiring_event h on h.id = i.event_id join establishment s on s.id = i.establishment_id
       where i.state = 'HELD' and h.held_on <= $1`,
      ['interview', 'hiring_event', 'establishment'],
    );

const engagements = ({ programmes, employer }: Leaf, { kind, during }: NonNullable<Leaf['engaged']>, asOf: string) =>
  new Predicate(asOf)
    .and('g.programme_id = any($)', programmes)
    .and('s.employer_id = any($)', employer)
    .and('g.kind = any($)', kind)
    .within('g.engaged_from', during)
    .query(
      'select g.participant_id number from engagement g join establishment s on s.id = g.establishment_id where g.engaged_from <= $1',
      ['engagement', 'establishment'],
    );

const registrations = ({ programmes }: Leaf, events: string[], asOf: string) =>
  new Predicate(asOf)
    .and('h.programme_id = any($)', programmes)
    .and('h.id = any($)', events)
    .query(
      'select n.participant_id number from event_registration n join hiring_event h on h.id = n.event_id where coalesce(n.registered_on <= $1, true)',
      ['event_registration', 'hiring_event'],
    );
