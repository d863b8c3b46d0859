/** Working days are Monday to Friday but for the holidays of all Länder; Easter stands here by itself. */
const EASTER = ['2015-04-05', '2016-03-27', '2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12', '2021-04-04']
  .concat(['2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'])
  .map((on) => `'${on}'`);
const isFree = (day: string) => `(strftime('%w', ${day}) in ('0', '6')
  or substr(${day}, 6) in ('01-01', '05-01', '10-03', '12-25', '12-26')
  or date(${day}, '+2 days') in (${EASTER}) or date(${day}, '-1 days') in (${EASTER})
  or date(${day}, '-39 days') in (${EASTER}) or date(${day}, '-50 days') in (${EASTER}))`;

const DEMO_EU = "('RO', 'BG', 'PL', 'IT', 'GR', 'FR', 'ES', 'HR', 'HU')";
const children =
  "(length(child_birth_years) - length(replace(child_birth_years, '|', '')) + (child_birth_years <> '|'))";
const labourOn = (day: string) => `(select kind from labour_statuses l where l.participant_id = x.participant_id
  and held_from <= ${day} and coalesce(held_until > ${day}, 1))`;
const WORK = `case x.kind when 'EMPLOYMENT_INSURED' then 'EMPLOYED_INSURED' when 'EMPLOYMENT_MARGINAL'
  then 'EMPLOYED_MARGINAL' when 'SELF_EMPLOYMENT' then 'SELF_EMPLOYED' else x.kind end`;

/** What must not be, each with what finds it: the rows' ids. */
export const contradictions: Readonly<Record<string, string>> = {
  'entries before the programme began or after it ended': `select x.id from participations x
    join programmes p on p.id = x.programme_id where entered_on < runs_from_on or entered_on > runs_until_on`,
  'a stay that goes on beyond the programme': `select x.id from participations x
    join programmes p on p.id = x.programme_id where entered_on is not null
      and coalesce(left_on, '9999') > date(runs_until_on, '+1 day')`,
  'registered after applying': `select x.id from participations x join participants p on p.id = participant_id
    where registered_on > applied_on`,
  'a mother who did not complete': `select id from participations where programme_id = 'mothers'
    and exit_reason <> 'COMPLETED'`,
  'a course completed in a stay that was broken off': `select e.id from enrolments e
    join course_runs r on r.id = run_id join participations s using (participant_id, programme_id)
    where e.state = 'COMPLETED' and exit_reason <> 'COMPLETED'`,
  'German citizenship without German nationality, or the reverse': `select r.id from residence_statuses r
    join participants p on p.id = participant_id where (kind = 'GERMAN_CITIZEN') <> (nationality = 'DE')`,
  'EU citizenship of a third country, or the reverse': `select r.id from residence_statuses r
    join participants p on p.id = participant_id where (kind = 'EU_CITIZEN') <> (nationality in ${DEMO_EU})`,
  'an enrolment outside the stay': `select e.id from enrolments e join course_runs r on r.id = run_id
    left join participations s using (participant_id, programme_id) where s.id is null or requested_on < applied_on
      or attended_from < entered_on or requested_on >= coalesce(left_on, '9999') or ended_on > left_on`,
  'a certificate outside the stay or before the end of the course': `select c.id from certificates c
    join enrolments e on e.id = enrolment_id join course_runs r on r.id = run_id
    left join participations s on s.participant_id = e.participant_id and s.programme_id = r.programme_id
    where s.id is null or issued_on >= coalesce(left_on, '9999') or issued_on < entered_on or issued_on < ended_on`,
  'a certificate without the exam that the course asks for': `select c.id from certificates c
    join enrolments e on e.id = c.enrolment_id join course_runs r on r.id = run_id join courses k on k.id = course_id
    left join exam_attempts a on a.id = exam_attempt_id
    where k.exam_required = 'true' and coalesce(result, 'none') <> 'PASSED'`,
  'a contact outside the days with the coach': `select x.id from contacts x left join coachings c
    on c.participation_id = x.participation_id and c.coach_id = x.coach_id
    where c.id is null or held_on < coached_from or held_on >= coalesce(coached_until, '9999')`,
  'a goal for the care of children that are not there': `select g.id from plan_goals g
    join support_plans l on l.id = support_plan_id join participations s on s.id = participation_id
    join participants p on p.id = participant_id where area = 'CHILDCARE' and ${children} = 0`,
  'a job that was a goal, is reached and is not there': `select g.id from plan_goals g
    join support_plans l on l.id = support_plan_id join participations s on s.id = participation_id
    where area = 'PLACEMENT' and state = 'MET' and not exists (select 1 from placements p
      where p.participant_id = s.participant_id and started_on <= settled_on)`,
  'a goal settled after the exit': `select g.id from plan_goals g join support_plans l on l.id = support_plan_id
    join participations s on s.id = participation_id where settled_on > coalesce(left_on, '9999')`,
  'a goal open after the exit': `select g.id from plan_goals g join support_plans l on l.id = support_plan_id
    join participations s on s.id = participation_id where state = 'OPEN' and left_on is not null`,
  'practice or work promised more than 30 km from home': `select x.id from practical_phases x
    join enrolments e on e.id = enrolment_id join participants p on p.id = participant_id
    join postal_areas a on a.id = p.postal_code join establishments b on b.id = establishment_id
    where abs(a.latitude - b.latitude) * 111 + abs(a.longitude - b.longitude) * 70 > 30`,
  'an entry that no grant of a programme with grants covers': `select s.id from participations s
    join programmes p on p.id = programme_id where entered_on is not null
      and exists (select 1 from grants where programme_id in (p.id, p.part_of_id)) and not exists (select 1 from grants
      where programme_id in (p.id, p.part_of_id) and entered_on between from_on and until_on)`,
  'a contact on a day off': `select id from contacts where ${isFree('held_on')}`,
  'an entry on a day off': `select id from participations where ${isFree('entered_on')}`,
  'an application on a day off': `select id from participations where ${isFree('applied_on')}`,
  'a job that begins on a day off': `select id from placements where ${isFree('started_on')}`,
  'an exam, a lesson or a follow-up on a day off': `select id from exam_attempts where ${isFree('held_on')} union all
    select id from attendances where ${isFree('held_on')} union all
    select id from probation_follow_ups where ${isFree('due_on')}`,
  'unemployed for more than a year and not long-term': `select id from labour_statuses where kind = 'UNEMPLOYED'
    and coalesce(held_until, $today) > date(held_from, '+1 year', '+1 day')`,
  'long-term unemployed without a year before': `select id from labour_statuses l where kind = 'LONG_TERM_UNEMPLOYED'
    and not exists (select 1 from labour_statuses b where b.participant_id = l.participant_id and b.kind = 'UNEMPLOYED'
      and b.held_until = l.held_from and l.held_from >= date(b.held_from, '+11 months'))`,
  'a vacancy whose occupation is of another sector': `select v.id from vacancies v
    join establishments e on e.id = establishment_id where substr(occupation, 1, 4) <>
      case sector when 'KITA' then '8311' when 'OGS' then '8311' when 'ELDERLY_CARE' then '8210'
        when 'HOSPITAL' then '8130' else substr(occupation, 1, 2) || case substr(occupation, 1, 2) when '24'
          then substr(occupation, 3, 2) else 'xx' end end`,
  'training offered for work without training': `select id from vacancies where kind = 'APPRENTICESHIP'
    and substr(occupation, 5) = '1'`,
  'a placement at a vacancy of another place, kind or time': `select p.id from placements p
    join vacancies v on v.id = vacancy_id where v.establishment_id <> p.establishment_id or v.kind <> p.kind
      or opened_on > agreed_on or closed_on <= agreed_on`,
  'a job before the entry or agreed before it': `select p.id from placements p
    join participations s using (participant_id, programme_id) where started_on <= entered_on`,
  'work without the labour status': `select x.id from placements x where started_on is not null
    and coalesce(${labourOn('x.started_on')}, '') <> ${WORK}`,
  'a labour status of work without the work': `select x.id from labour_statuses x
    where kind in ('EMPLOYED_INSURED', 'EMPLOYED_MARGINAL', 'APPRENTICESHIP', 'SELF_EMPLOYED') and not exists (
      select 1 from placements p where p.participant_id = x.participant_id and p.started_on = x.held_from)`,
  'two jobs at once': `select a.id from placements a join placements b on a.participant_id = b.participant_id
    and a.id < b.id and a.started_on < coalesce(b.ended_on, '9999') and b.started_on < coalesce(a.ended_on, '9999')`,
  'an inverse course without a promise that binds': `select e.id from enrolments e join course_runs r on r.id = run_id
    join courses c on c.id = course_id where inverse = 'true' and confirmed_on is not null and not exists (
      select 1 from job_commitments j where j.participant_id = e.participant_id and binding_on <= confirmed_on)`,
  'somebody without the coach that the programme promises': `select s.id from participations s
    join programmes p on p.id = programme_id where coach_promised = 'true' and entered_on is not null
      and left_on is null and not exists (select 1 from coachings where participation_id = s.id and coached_until is null)`,
  'an age at entry that the programme does not take': `select s.id from participations s
    join eligibility_rules r using (programme_id) where r.kind = 'AGE_AT_ENTRY' and entered_on is not null
      and entry_age not between minimum and maximum`,
  'a stay in two parts of one programme at once': `select b.id from participations a
    join participations b on a.participant_id = b.participant_id and (a.entered_on, a.id) < (b.entered_on, b.id)
    join programmes p on p.id = a.programme_id join programmes q on q.id = b.programme_id and p.part_of_id = q.part_of_id
    where coalesce(a.left_on, '9999') > b.entered_on`,
  'a fact at entry that is not the dated one': `select x.id from participations x where entered_on is not null
    and (coalesce(entry_labour_status, '') <> coalesce(${labourOn('entered_on')}, '')
      or entry_german_level <> (select level from german_records g where g.participant_id = x.participant_id
        and recorded_on <= entered_on order by recorded_on desc limit 1))`,
  'an establishment with two people in one round, or a person at two tables': `select min(id) from interviews
    group by event_id, round, establishment_id having count(*) > 1 union all
    select min(id) from interviews group by event_id, round, participant_id having count(*) > 1`,
  'a run delivered without accreditation': `select r.id from course_runs r join courses c on c.id = course_id
    where starts_on <= $today and provider_unit_id is not null and ends_on is not null and not exists (
      select 1 from certifications z where z.provider_unit_id = c.provider_unit_id and scheme = 'AZAV'
        and valid_from <= starts_on and coalesce(valid_until, '9999') > ends_on)`,
  'a child born after the entry, or before the mother or father was 16': `select p.id from participants p, json_each(
    '[' || replace(nullif(child_birth_years, '|'), '|', ',') || ']') c where c.value < substr(birth_date, 1, 4) + 16
      or c.value > substr(registered_on, 1, 4) + 1`,
  'practice, a lesson or an exam outside the days in the course': `select x.id from practical_phases x
    join enrolments e on e.id = enrolment_id where practised_from < attended_from or practised_until > ended_on
    union all select x.id from attendances x join enrolments e on e.id = enrolment_id
    where held_on < attended_from or held_on >= coalesce(ended_on, '9999')
    union all select x.id from exam_attempts x join enrolments e on e.id = enrolment_id
    where held_on < attended_from or held_on >= coalesce(ended_on, '9999')`,
  'a promise of a job that is open after its day': `select id from job_commitments where due_on < $today
    and state in ('OFFERED', 'BINDING')`,
  'a check that found a job to last that had ended': `select c.id from retention_checks c
    join placements p on p.id = placement_id where retained = 'true' and ended_on <= c.due_on`,
  'a trial at work before the event that led to it': `select e.id from engagements e
    join interviews i on i.id = interview_id join hiring_events h on h.id = event_id where engaged_from <= held_on`,
};
