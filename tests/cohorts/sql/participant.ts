import type { Leaf } from '../filters.ts';
import { certificateMeant } from './course.ts';
import { programmeMeant } from './programme.ts';
import { every, inRange, inSpan, isAsked, isIt, oneOfThese, sql } from './words.ts';

const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** What holds of a person whether or not there is a stay; an empty list of consents says nothing. */
const OF_PERSON = new Set([
  ...'sex age children germanAtLeast residenceStatus labourStatus education'.split(' '),
  ...'nationality consent livesWithin livesBeyond district'.split(' '),
]);

const saysNothing = ({ consent }: Leaf) => (consent as string[]).length === 0;

const holding = (table: string, day: string) =>
  `coalesce((select kind from ${table} h where h.participant_id = person.id and h.held_from <= ${day}
    and coalesce(h.held_until > ${day}, true)), 'UNKNOWN')`;

/** Everyone with a stay begun by the day; `facts` narrow the stay `s`. */
export const entered = (number: string, day: string, within: string | null, facts = 'true') =>
  `exists (select from participation s where s.participant_id = ${number} and s.entered_on <= ${day}
    and ${programmeMeant('s.programme_id', null, within)} and ${facts})`;

/** Everyone who applied by the day. */
export const applied = (number: string, day: string, within: string | null) =>
  `exists (select from participation s where s.participant_id = ${number} and s.applied_on <= ${day}
    and ${programmeMeant('s.programme_id', null, within)})`;

/** Whether a leaf of `ParticipantCriteria` means the person of a number. */
export function participantMeant(leaf: Leaf, number: string, asOf: string, within: string | null): string {
  const day = `${sql(asOf)}::date`;
  const asked = Object.keys(leaf).filter((fact) => isAsked(leaf[fact]) && !(fact === 'consent' && saysNothing(leaf)));
  const ofPersonOnly = asked.length > 0 && asked.every((fact) => OF_PERSON.has(fact));
  const stays = ofPersonOnly ? 'true' : entered(number, day, within, stayFacts(leaf, day, within));
  return every(stays, personFacts(leaf, number, day));
}

function stayFacts(leaf: Leaf, day: string, within: string | null): string {
  const left = (leaf.left ?? {}) as Leaf;
  const pause = (leaf.paused ?? {}) as Leaf;
  const contact = (leaf.contact ?? {}) as Leaf;
  const goal = (leaf.planGoal ?? {}) as Leaf;
  const coached = (more = 'true') =>
    `exists (select from coaching c where c.participation_id = s.id and daterange(c.coached_from, c.coached_until)
      @> ${day} and ${more})`;
  const coach = oneOfThese('c.coach_id', leaf.coach);
  return every(
    isAsked(leaf.programme) && programmeMeant('s.programme_id', leaf.programme, null),
    oneOfThese('s.site_id', leaf.site),
    inSpan('s.entered_on', leaf.entered),
    isIt(`daterange(s.entered_on, s.left_on) @> ${day}`, leaf.participating),
    isAsked(leaf.left) &&
      every(`s.left_on <= ${day}`, inSpan('s.left_on', left.during), oneOfThese('s.exit_reason', left.reason)),
    isIt(coached(), leaf.inCoaching),
    coach && coached(coach),
    isIt(
      `exists (select from interruption i where i.participation_id = s.id and daterange(i.paused_from, i.paused_until)
        @> ${day})`,
      leaf.interrupted,
    ),
    isAsked(leaf.paused) &&
      `s.id in (select participation_id from interruption i where ${every(
        `i.paused_from <= ${day}`,
        oneOfThese('i.reason', pause.reason),
        inSpan('i.paused_from', pause.during),
      )})`,
    isAsked(leaf.contact) &&
      `s.id in (select participation_id from contact k where ${every(
        `k.held_on <= ${day}`,
        oneOfThese('k.kind', contact.kind),
        inSpan('k.held_on', contact.during),
      )})`,
    isAsked(leaf.planGoal) &&
      `s.id in (select a.participation_id from support_plan a, plan_goal g where ${every(
        `g.support_plan_id = a.id and g.set_on <= ${day}`,
        oneOfThese('g.area', goal.area),
        oneOfThese(`case when g.settled_on <= ${day} then g.state else 'OPEN' end`, goal.state),
      )})`,
    isIt(
      `exists (select from participation o where o.participant_id = s.participant_id
        and o.programme_id <> s.programme_id and o.entered_on <= ${day}
         and (o.entered_on, coalesce(o.left_on, 'infinity')) overlaps (s.entered_on, coalesce(s.left_on, 'infinity')))`,
      leaf.overlapping,
    ),
    isAsked(leaf.ageAtEntry) && every('s.entry_age is not null', inRange('s.entry_age', leaf.ageAtEntry)),
    oneOfThese("coalesce(s.entry_labour_status, 'UNKNOWN')", leaf.labourStatusAtEntry),
    oneOfThese('s.entry_education', leaf.educationAtEntry),
    isIt(
      `num_nulls(s.entry_age, nullif(s.entry_labour_status, 'UNKNOWN'), s.entry_education,
        (select nullif(sex, 'UNKNOWN') from participant q where q.id = s.participant_id)) = 0`,
      leaf.completeAtEntry,
    ),
    isAsked(leaf.afterLeaving) && stoodAfterLeaving(leaf.afterLeaving as Leaf, day),
    isAsked(leaf.gained) &&
      `exists (select from certificate c, enrolment e, course_run r where ${every(
        'c.participant_id = s.participant_id and e.id = c.enrolment_id and r.id = e.run_id',
        programmeMeant('r.programme_id', leaf.programme, within),
        certificateMeant(leaf.gained as Leaf, day),
        `c.issued_on >= s.entered_on and coalesce(c.issued_on - s.left_on < 28, true)`,
      )})`,
  );
}

/** The status on the last day asked about that had come, of the 28 days or of the months after leaving. */
function stoodAfterLeaving({ labourStatus, months }: Leaf, day: string): string {
  const due = isAsked(months) ? `s.left_on + interval '1 month' * ${months}` : `s.left_on + interval '27 days'`;
  const then = `least(${due}, ${day}::timestamp)`;
  const recorded = `select max(kind) from labour_status h
    where h.participant_id = s.participant_id and h.held_from <= ${then}
    and (h.held_until is null or h.held_until > ${then})`;
  return every(
    `s.left_on is not null and ${isAsked(months) ? due : 's.left_on'} <= ${day}`,
    oneOfThese(`coalesce((${recorded}), 'UNKNOWN')`, labourStatus),
  );
}

function personFacts(leaf: Leaf, number: string, day: string): string {
  const { germanAtLeast, livesWithin } = leaf;
  const group = `case when nationality = 'DE' then 'GERMAN' when ${oneOfThese('nationality', EU)} then 'EU'
    when nationality <> '' then 'NON_EU' else 'UNKNOWN' end`;
  const levels = "array['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']";
  const newest = `(select level from german_record g where g.participant_id = person.id and skill = 'OVERALL'
    and recorded_on <= ${day} order by recorded_on desc, id desc limit 1)`;
  const purposes = new Set((leaf.consent ?? []) as string[]);
  const facts = every(
    oneOfThese('sex', leaf.sex),
    isAsked(leaf.age) && every(`birth_date <= ${day}`, inRange(`extract(year from age(${day}, birth_date))`, leaf.age)),
    isAsked(leaf.children) &&
      every(
        'child_birth_years is not null',
        inRange(
          `(select count(*) from unnest(child_birth_years) b where b <= extract(year from ${day}))`,
          leaf.children,
        ),
      ),
    isAsked(germanAtLeast) &&
      `array_position(${levels}, ${newest}) >= array_position(${levels}, ${sql(germanAtLeast)})`,
    oneOfThese(holding('residence_status', day), leaf.residenceStatus),
    oneOfThese(holding('labour_status', day), leaf.labourStatus),
    oneOfThese('education', leaf.education),
    oneOfThese(group, leaf.nationality),
    ...[...purposes].map(
      (purpose) =>
        `exists (select from consent c where c.participant_id = person.id and purpose = ${sql(purpose)}
          and daterange(granted_on, withdrawn_on) @> ${day})`,
    ),
    isAsked(livesWithin) && livesNear(livesWithin as Leaf),
    isAsked(leaf.livesBeyond) && livesFar(leaf.livesBeyond as Leaf, day),
    isAsked(leaf.district) && `exists (select from unnest(${sql(leaf.district)}) d where left(ags, length(d)) = d)`,
  );
  return `exists (select from participant person where person.id = ${number} and ${facts})`;
}

/** The distance of a place `o` from a home by the law of cosines. */
const DISTANCE = `6371 * acos(least(1, sind(home.latitude) * sind(o.latitude)
  + cosd(home.latitude) * cosd(o.latitude) * cosd(home.longitude - o.longitude)))`;

function livesNear({ km, ofPostalCode, ofEstablishment }: Leaf): string {
  const [table, id] = ofPostalCode ? ['postal_area', ofPostalCode] : ['establishment', ofEstablishment];
  return `exists (select from postal_area home, ${table} o where home.id = person.postal_code and o.id = ${sql(id)}
    and o.latitude is not null and ${DISTANCE} <= ${km} + 0.0005)`;
}

function livesFar({ km, of }: Leaf, day: string): string {
  const toWork = `o.id in (select establishment_id from vacancy
    where filled < positions and daterange(opened_on, closed_on) @> ${day})`;
  const near = (places: string) =>
    `exists (select from ${places} and o.latitude is not null and ${DISTANCE} <= ${km} + 0.0005)`;
  const facts = every(
    ...(of as string[]).map(
      (kind) => `not ${near(kind === 'SITE' ? 'site o where true' : `establishment o where ${toWork}`)}`,
    ),
  );
  return `exists (select from postal_area home where home.id = person.postal_code and ${facts})`;
}
