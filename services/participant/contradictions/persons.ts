import { holds } from '@dienstweg/cohorts';
import { nationalityGroup } from '../criteria/nationality.ts';
import { BORN, PERSON_WITHIN } from './stay.ts';

const GROUP = nationalityGroup('p.nationality');

/** Residence statuses that hold on the day and do not fit the nationality. */
const residence = (condition: string) =>
  `select h.id, h.participant_id number, h.held_from since
    from residence_status h join participant p on p.id = h.participant_id
    where ${holds('h.held_from', 'h.held_until')} and (${condition}) and ${PERSON_WITHIN}`;

/** Labour statuses `h` that began by the day. */
const labour = (since: string, condition: string) =>
  `select h.id, h.participant_id number, ${since} since
    from labour_status h join participant p on p.id = h.participant_id
    where h.held_from <= $1 and ${condition} and ${PERSON_WITHIN}`;

const WORKING = "('EMPLOYED_INSURED', 'EMPLOYED_MARGINAL', 'APPRENTICESHIP', 'SELF_EMPLOYED')";

const A_YEAR_ON = "(h.held_from + interval '1 year')::date";

/** What does not fit together about a person, whatever the programme. */
export const persons = {
  GERMAN_WITHOUT_NATIONALITY: residence(`h.kind = 'GERMAN_CITIZEN' and ${GROUP} in ('EU', 'NON_EU')`),
  EU_CITIZEN_OF_THIRD_STATE: residence(`h.kind = 'EU_CITIZEN' and ${GROUP} = 'NON_EU'`),
  EU_NATIONAL_WITH_OTHER_STATUS: residence(
    `h.kind in ('AUFENTHALTSGESTATTUNG', 'DULDUNG') and ${GROUP} in ('EU', 'GERMAN')`,
  ),
  UNEMPLOYED_TOO_LONG: labour(A_YEAR_ON, `h.kind = 'UNEMPLOYED' and least(h.held_until, $1::date + 1) > ${A_YEAR_ON}`),
  NEVER_EMPLOYED_AFTER_WORK: labour(
    'h.held_from',
    `h.kind = 'NEVER_EMPLOYED' and exists (select from labour_status w
      where w.participant_id = h.participant_id and w.held_from < h.held_from and w.kind in ${WORKING})`,
  ),
  WORK_WITHOUT_PLACEMENT: labour(
    'h.held_from',
    `h.kind in ${WORKING} and exists (select from participation s where s.participant_id = h.participant_id
        and s.entered_on < h.held_from and (s.left_on is null or s.left_on > h.held_from))
      and not exists (select from placements w where w.number = h.participant_id
        and daterange(w.started_on, w.ended_on) && daterange(h.held_from, h.held_until)
        and case w.kind when 'EMPLOYMENT_INSURED' then 'EMPLOYED_INSURED' when 'EMPLOYMENT_MARGINAL'
          then 'EMPLOYED_MARGINAL' when 'SELF_EMPLOYMENT' then 'SELF_EMPLOYED' else w.kind end = h.kind)`,
  ),
  PARENT_TOO_YOUNG: `select p.id, p.id number, p.registered_on since from participant p
    where p.registered_on <= $1 and ${BORN} and ${PERSON_WITHIN}
      and exists (select from unnest(p.child_birth_years) born where born < extract(year from p.birth_date) + 12)`,
};
