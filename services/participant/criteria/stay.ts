import {
  type Conditions,
  type Dates,
  holds,
  type MemberSet,
  type RequestSets,
  type ResolvedLeaf,
  type SetQuery,
  SetQueryBuilder,
} from '@dienstweg/cohorts';
import type {
  AfterLeavingCriteria,
  ContactCriteria,
  EntryCriteria,
  ExitCriteria,
  GoalCriteria,
  InterruptionCriteria,
} from '@dienstweg/schema/criteria';

/** What a filter asks of a stay at one place of it. */
export type StayLeaf = ResolvedLeaf<'stay'> & {
  /** Ids of the programmes of which the other stay of `overlapping` may be; null for all. */
  readonly overlappingWithin?: readonly string[] | null;
};

const HAS_COACH = holds('c.coached_from', 'c.coached_until');
const COACHED = `select from coaching c where c.participation_id = s.id and ${HAS_COACH}`;
const EVER_PAUSED = 'select from interruption i where i.participation_id = s.id and i.paused_from <= $1';
const PAUSED = `${EVER_PAUSED} and (i.paused_until is null or i.paused_until > $1)`;
const CONTACTED = 'select from contact k where k.participation_id = s.id and k.held_on <= $1';
const AIMED = `select from support_plan p join plan_goal g on g.support_plan_id = p.id
    where p.participation_id = s.id and g.set_on <= $1`;
/** SQL of whether the ESF takes the record of entry of a stay `s` for complete. */
export const COMPLETE = `(s.entry_age is not null and coalesce(s.entry_labour_status, 'UNKNOWN') <> 'UNKNOWN'
  and s.entry_education is not null
  and exists (select from participant p where p.id = s.participant_id and p.sex <> 'UNKNOWN'))`;
const OVERLAPPING = `select from participation o
  where o.participant_id = s.participant_id and o.id <> s.id and o.entered_on <= $1
  and daterange(o.entered_on, o.left_on) && daterange(s.entered_on, s.left_on)`;

const EXIT = {
  during: (stay, span) => stay.within('s.left_on', span),
  reason: (stay, reasons) => stay.and('s.exit_reason = any($)', reasons),
} satisfies Conditions<ExitCriteria>;

const INTERRUPTION = {
  reason: (pause, reasons) => pause.and('i.reason = any($)', reasons),
  during: (pause, span) => pause.within('i.paused_from', span),
} satisfies Conditions<InterruptionCriteria>;

const CONTACT = {
  kind: (contact, kinds) => contact.and('k.kind = any($)', kinds),
  during: (contact, span) => contact.within('k.held_on', span),
  lastDays: (contact, days) => contact.and('k.held_on >= $1::date - $::int', days),
} satisfies Conditions<ContactCriteria>;

const GOAL = {
  area: (goal, areas) => goal.and('g.area = any($)', areas),
  state: (goal, states) =>
    goal.and("(case when g.settled_on is null or g.settled_on > $1 then 'OPEN' else g.state end) = any($)", states),
} satisfies Conditions<GoalCriteria>;

/** Upon leaving, the status of the 28th day outside counts, and thus the last change until then. */
const UPON_LEAVING = 'least(s.left_on + 27, $1::date)';

function afterLeaving(stay: SetQueryBuilder, { labourStatus, months }: AfterLeavingCriteria) {
  const later =
    months != null && `(s.left_on + make_interval(months => least(${stay.given(months)}::int, 12000)))::date`;
  const status = `select l.kind from labour_status l
    where l.participant_id = s.participant_id and daterange(l.held_from, l.held_until) @> ${later || UPON_LEAVING}`;
  stay.where(`${later || 's.left_on'} <= $1`).and(`coalesce((${status}), 'UNKNOWN') = any($)`, labourStatus);
}

const ENTRY = {
  age: (stay, range) => stay.where('s.entry_age is not null').between('s.entry_age', range),
  german: (stay, levels) => stay.and('s.entry_german_level = any($)', levels),
  residenceStatus: (stay, kinds) => stay.and("coalesce(s.entry_residence_status, 'UNKNOWN') = any($)", kinds),
  labourStatus: (stay, kinds) => stay.and("coalesce(s.entry_labour_status, 'UNKNOWN') = any($)", kinds),
  education: (stay, educations) => stay.and('s.entry_education = any($)', educations),
  children: (stay, range) => stay.where('s.entry_children is not null').between('s.entry_children', range),
  complete: (stay, wanted) => stay.and(`${COMPLETE} = $`, wanted),
} satisfies Conditions<EntryCriteria>;

/** What was gained by a stay is looked for afterwards, of fewer people. */
type AskedAtOnce = Omit<StayLeaf, 'gained'>;

/** What may be asked of one stay `s`. */
const STAY = {
  programmes: (stay, ids) => stay.and('s.programme_id = any($)', ids),
  site: (stay, ids) => stay.and('s.site_id = any($)', ids),
  entered: (stay, span) => stay.within('s.entered_on', span),
  participating: (stay, wanted) => stay.and('(s.left_on is null or s.left_on > $1) = $', wanted),
  left: (stay, asked) => stay.where('s.left_on <= $1').each(EXIT, asked),
  inCoaching: (stay, wanted) => stay.whether(COACHED, wanted),
  coach: (stay, coaches) => stay.exists(COACHED, (coaching) => coaching.and('c.coach_id = any($)', coaches)),
  interrupted: (stay, wanted) => stay.whether(PAUSED, wanted),
  paused: (stay, asked) => stay.exists(EVER_PAUSED, (pause) => pause.each(INTERRUPTION, asked)),
  contact: (stay, asked) => stay.exists(CONTACTED, (contact) => contact.each(CONTACT, asked)),
  planGoal: (stay, asked) => stay.exists(AIMED, (goal) => goal.each(GOAL, asked)),
  overlapping: (stay, wanted, { overlappingWithin: programmes }) =>
    stay.whether(
      programmes ? `${OVERLAPPING} and o.programme_id = any(${stay.given(programmes)})` : OVERLAPPING,
      wanted,
    ),
  overlappingWithin: (stay) => stay,
  atEntry: (stay, asked) => stay.each(ENTRY, asked),
  afterLeaving,
} satisfies Conditions<AskedAtOnce>;

const STAYS = { from: 'participation s', number: 's.participant_id' };
const ENTERED = 's.entered_on <= $1';

/** Everyone who applied by a day for one of some programmes. */
export const applicationQuery = (programmes: readonly string[] | null, asOf: string): SetQuery =>
  new SetQueryBuilder(asOf)
    .and('programme_id = any($)', programmes)
    .query('select participant_id number from participation where applied_on <= $1');

/** Everyone on record; within some programmes, everyone who applied for one of them, entered or not. */
export const onRecordQuery = (programmes: readonly string[] | null, asOf: string): SetQuery =>
  new SetQueryBuilder(asOf)
    .and('id in (select participant_id from participation where programme_id = any($))', programmes)
    .query('select id number from participant where $1::date is not null');

/** People with a stay, entered by the day asked about, of which everything that the leaf says about stays holds. */
export const stayQuery = (leaf: StayLeaf, asOf: string) => stayOf(leaf, asOf).peopleOf(STAYS, ENTERED);

const stayOf = (leaf: StayLeaf, asOf: string) => new SetQueryBuilder(asOf).each<AskedAtOnce>(STAY, leaf);

/**
 * People with such a stay; where `among` is given, at least those among these. `certified` says when certificates were
 * issued of which the leaf asks whether they were gained by the stay; it is looked up for those who have one otherwise.
 */
export async function staySet(
  sets: RequestSets,
  leaf: StayLeaf,
  { asOf, certified }: { readonly asOf: string; readonly certified: Dates | null },
  among: MemberSet | undefined,
): Promise<MemberSet> {
  const people = await sets.of(stayQuery(leaf, asOf), among);
  if (!leaf.gained || !certified) return people;
  const stay = stayOf(leaf, asOf);
  const { numbers, days } = certified.among(people);
  stay.where(
    `exists (select from unnest(${stay.given(numbers)}::int[], ${stay.given(days)}::int[]) issued (number, day)
      where issued.number = s.participant_id
      and date '1970-01-01' + issued.day between s.entered_on and coalesce(s.left_on + 27, $1))`,
  );
  return sets.of({ ...stay.peopleOf(STAYS, ENTERED), once: true });
}
