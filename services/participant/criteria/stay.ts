import { type Dates, type MemberSet, Predicate, type RequestSets, type SetQuery } from '@dienstweg/cohorts';
import type { Leaf } from './leaf.ts';

const COACHED =
  'select from coaching c where c.participation_id = s.id and c.coached_from <= $1 and (c.coached_until is null or c.coached_until > $1)';
const PAUSED =
  'select from interruption i where i.participation_id = s.id and i.paused_from <= $1 and (i.paused_until is null or i.paused_until > $1)';
const COMPLETE = `(s.entry_age is not null and coalesce(s.entry_labour_status, 'UNKNOWN') <> 'UNKNOWN' and s.entry_education is not null
  and exists (select from participant p where p.id = s.participant_id and p.sex <> 'UNKNOWN'))`;
const OVERLAPPING = `select from participation o where o.participant_id = s.participant_id and o.id <> s.id and o.entered_on <= $1
  and daterange(o.entered_on, o.left_on) && daterange(s.entered_on, s.left_on)`;

/** Everyone who applied by a day for one of some programmes. */
export const applicationQuery = (programmes: readonly string[] | null, asOf: string): SetQuery =>
  new Predicate(asOf)
    .and('programme_id = any($)', programmes)
    .query('select participant_id number from participation where applied_on <= $1', ['participation']);

/** People with a stay, entered by the day asked about, of which everything that the leaf says about stays holds. */
export function stayQuery(leaf: Leaf, asOf: string, gained?: ReturnType<Dates['among']>): SetQuery {
  const stay = new Predicate(asOf)
    .and('s.programme_id = any($)', leaf.programmes)
    .and('s.site_id = any($)', leaf.site)
    .within('s.entered_on', leaf.entered)
    .and('(s.left_on is null or s.left_on > $1) = $', leaf.participating)
    .whether(COACHED, leaf.inCoaching)
    .exists(COACHED, leaf.coach, (coaching, coaches) => coaching.and('c.coach_id = any($)', coaches))
    .whether(PAUSED, leaf.interrupted)
    .and('(s.entry_age is not null) = $', leaf.ageAtEntry ? true : null)
    .between('s.entry_age', leaf.ageAtEntry)
    .and("coalesce(s.entry_labour_status, 'UNKNOWN') = any($)", leaf.labourStatusAtEntry)
    .and('s.entry_education = any($)', leaf.educationAtEntry)
    .and(`${COMPLETE} = $`, leaf.completeAtEntry)
    .and('coalesce(s.left_on <= $1, false) = $', leaf.left ? true : null)
    .within('s.left_on', leaf.left?.during)
    .and('s.exit_reason = any($)', leaf.left?.reason)
    .exists(
      'select from interruption i where i.participation_id = s.id and i.paused_from <= $1',
      leaf.paused,
      (pause, { reason, during }) => pause.and('i.reason = any($)', reason).within('i.paused_from', during),
    )
    .exists(
      'select from contact k where k.participation_id = s.id and k.held_on <= $1',
      leaf.contact,
      (contact, { kind, during }) => contact.and('k.kind = any($)', kind).within('k.held_on', during),
    )
    .exists(
      'select from support_plan p join plan_goal g on g.support_plan_id = p.id where p.participation_id = s.id and g.set_on <= $1',
      leaf.planGoal,
      (goal, { area, state }) =>
        goal
          .and('g.area = any($)', area)
          .and("(case when g.settled_on is null or g.settled_on > $1 then 'OPEN' else g.state end) = any($)", state),
    );
  if (isGiven(leaf.overlapping)) addOverlapping(stay, leaf);
  if (leaf.afterLeaving) addAfterLeaving(stay, leaf.afterLeaving);
  if (gained) addGained(stay, gained);
  const tables = [
    'participation',
    'participant',
    'coaching',
    'interruption',
    'contact',
    'support_plan',
    'plan_goal',
    'labour_status',
  ];
  const query = stay.query('select s.participant_id number from participation s where s.entered_on <= $1', tables);
  return gained ? { ...query, once: true } : query;
}

/** People with such a stay. What was gained by it is looked for of those who have one otherwise. */
export async function staySet(
  sets: RequestSets,
  leaf: Leaf,
  asOf: string,
  certified: Dates | null,
  among: MemberSet | undefined,
): Promise<MemberSet> {
  const people = await sets.of(stayQuery(leaf, asOf), among);
  return leaf.gained && certified ? sets.of(stayQuery(leaf, asOf, certified.among(people))) : people;
}

function addGained(stay: Predicate, { numbers, days }: ReturnType<Dates['among']>) {
  stay.and(
    `exists (select from unnest($::int[], ${stay.given(days)}::int[]) issued (number, day) where issued.number = s.participant_id
      and date '1970-01-01' + issued.day between s.entered_on and coalesce(s.left_on + 27, $1))`,
    numbers,
  );
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function addOverlapping(stay: Predicate, { overlapping, overlappingWithin }: Leaf) {
  const among = overlappingWithin ? ` and o.programme_id = any(${stay.given(overlappingWithin)})` : '';
  stay.whether(OVERLAPPING + among, overlapping);
}

/** Upon leaving, the status of the 28th day outside counts, and thus the last change until then. */
const UPON_LEAVING = 'least(s.left_on + 27, $1::date)';

function addAfterLeaving(stay: Predicate, { labourStatus, months }: NonNullable<Leaf['afterLeaving']>) {
  const later =
    months != null && `(s.left_on + make_interval(months => least(${stay.given(months)}::int, 12000)))::date`;
  const status = `select l.kind from labour_status l
    where l.participant_id = s.participant_id and daterange(l.held_from, l.held_until) @> ${later || UPON_LEAVING}`;
  stay
    .and(`coalesce(${later || 's.left_on'} <= $1, false) = $`, true)
    .and(`coalesce((${status}), 'UNKNOWN') = any($)`, labourStatus);
}
