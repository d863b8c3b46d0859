import type { Leaf } from '../filters.ts';
import { certificateMeant } from './enrolment.ts';
import { programmeMeant } from './programme.ts';
import { every, inRange, inSpan, isAsked, isIt, oneOfThese } from './words.ts';

/** Everyone with a stay begun by the day; `facts` narrow the stay `s`. */
export const entered = (number: string, day: string, within: string | null, facts = 'true') =>
  `exists (select from participation s where s.participant_id = ${number} and s.entered_on <= ${day}
    and ${programmeMeant('s.programme_id', null, within)} and ${facts})`;

/** Everyone who applied by the day. */
export const applied = (number: string, day: string, within: string | null) =>
  `exists (select from participation s where s.participant_id = ${number} and s.applied_on <= ${day}
    and ${programmeMeant('s.programme_id', null, within)})`;

/** Whether a leaf of `StayCriteria` means the person of a number. */
export const stayMeant = (leaf: Leaf, number: string, day: string, within: string | null) =>
  entered(number, day, within, stayFacts(leaf, day, within));

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
    entryFacts((leaf.atEntry ?? {}) as Leaf),
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

const entryFacts = (entry: Leaf) =>
  every(
    isAsked(entry.age) && every('s.entry_age is not null', inRange('s.entry_age', entry.age)),
    oneOfThese('s.entry_german_level', entry.german),
    oneOfThese("coalesce(s.entry_residence_status, 'UNKNOWN')", entry.residenceStatus),
    oneOfThese("coalesce(s.entry_labour_status, 'UNKNOWN')", entry.labourStatus),
    oneOfThese('s.entry_education', entry.education),
    isAsked(entry.children) && every('s.entry_children is not null', inRange('s.entry_children', entry.children)),
    isIt(
      `num_nulls(s.entry_age, nullif(s.entry_labour_status, 'UNKNOWN'), s.entry_education,
        (select nullif(sex, 'UNKNOWN') from participant q where q.id = s.participant_id)) = 0`,
      entry.complete,
    ),
  );

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
