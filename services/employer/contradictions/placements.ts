import { isWithin } from '@dienstweg/cohorts';

/** Placements `w` that began by the day and contradict something. */
const placement = (condition: string, { since = 'w.started_on', joined = '' } = {}) =>
  `select w.id, w.participant_id number, ${since} since from placement w ${joined}
    where ${since} <= $1 and ${isWithin('w.programme_id')} and (${condition})`;

const STAY = 's.number = w.participant_id and s.programme_id = w.programme_id';

const STATUS = `case w.kind when 'EMPLOYMENT_INSURED' then 'EMPLOYED_INSURED' when 'EMPLOYMENT_MARGINAL'
  then 'EMPLOYED_MARGINAL' when 'SELF_EMPLOYMENT' then 'SELF_EMPLOYED' else w.kind end`;

/** Another placement `o` of the person that began earlier and goes on when `w` begins. */
const earlier = (condition: string) => ({
  joined: `join placement o on o.participant_id = w.participant_id and (o.started_on, o.id) < (w.started_on, w.id)
    and (o.ended_on is null or o.ended_on > w.started_on) and o.kind = w.kind and ${condition}
    and ${isWithin('o.programme_id')}`,
});

/** Placements that do not fit the stay, the labour status, the vacancy or each other. */
export const placements = {
  PLACEMENT_WITHOUT_LABOUR_STATUS: placement(`not exists (select from labour_statuses h
    where h.number = w.participant_id and h.kind = ${STATUS}
      and daterange(h.held_from, h.held_until) && daterange(w.started_on, w.ended_on))`),
  PLACEMENT_BEFORE_ENTRY: placement('w.started_on < s.entered_on', { joined: `join stays s on ${STAY}` }),
  PLACEMENT_WITHOUT_STAY: placement(`not exists (select from stays s where ${STAY})`),
  SAME_JOB_OVERLAPS: placement('true', earlier('o.employer_id = w.employer_id')),
  TWO_TRAININGS_AT_ONCE: placement("w.kind = 'APPRENTICESHIP'", earlier('o.employer_id <> w.employer_id')),
  PLACEMENT_AGAINST_VACANCY: placement('v.kind <> w.kind or v.opened_on > w.started_on', {
    joined: 'join vacancy v on v.id = w.vacancy_id',
  }),
};
