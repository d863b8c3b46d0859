import { chance, day, each, id, later, maybe, numbers, pick } from './random.ts';
import * as v from './values.ts';

/** Three episodes of each person, one after the other, sometimes with a gap. */
const episodes = (table: string, kinds: readonly string[]) => `
  insert into ${table} (id, participant_id, kind, held_from, held_until)
    select ${id}, person, ${pick(kinds)}, began, case when n = 3 then ${maybe(0.4, 'began + 200')}
      else began + length end
    from (select p.id person, n, 100 + 10 * (p.id % 40) length,
            date '2018-06-01' + 10 * (p.id % 50) + (n - 1) * (100 + 10 * (p.id % 40)) began
          from participant p cross join generate_series(1, 3) n where ${chance(0.8)}) e;`;

const stayed = "select s.id stay, coalesce(entered_on, date '2019-06-02') entered from participation s";

/** People as participant knows them: several stays, some not begun, gaps in everything that is recorded. */
export const participantRows = (people: number) => `
  insert into postal_area (id, name, ags, latitude, longitude)
    select a, a, '06611', 51 + random(), 9 + random() from ${each(v.postalCodes)} a;
  insert into site (id, name, programme_id, latitude, longitude)
    select s, s, 'p1', case when s <> 's4' then 51 + right(s, 1)::int / 20.0 end, case when s <> 's4'
      then 9 + right(s, 1)::int / 20.0 end from ${each(v.sites)} s;
  insert into coach (id, name) select k, k from ${each(v.coaches)} k;
  insert into participant (id, birth_date, sex, postal_code, ags, nationality, child_birth_years, single_parent,
    education, registered_on)
    select person, ${maybe(0.9, "(date '1960-01-06' + 5 * floor(random() * 3600)::int)")}, ${pick(v.sexes)},
      ${maybe(0.8, pick([...v.postalCodes, '99999']))}, ${maybe(0.8, pick(['06611', '06633', '06633005']))},
        ${pick(v.nationalities)},
      case when ${chance(0.8)} then (select array_agg(1998 + floor(random() * 26)::int)
        from generate_series(1, person % 5)) end,
      ${maybe(0.8, 'random() < 0.3')},
      ${maybe(0.8, pick(v.educations))}, '2019-01-01'
    from ${numbers(people)} where person <= 3 * ${people};
  update participant set child_birth_years = '{}' where child_birth_years is null and ${chance(0.5)};
  insert into participation (id, participant_id, programme_id, site_id, applied_on, entered_on, left_on, exit_reason,
    entry_age, entry_german_level, entry_residence_status, entry_children, entry_labour_status, entry_education)
    select ${id}, person, programme, site, case when entered is null then ${day} end, entered, "left",
      case when "left" is not null then ${pick(v.exitReasons)} end, ${maybe(0.8, '15 + floor(random() * 40)::int')},
        ${maybe(0.8, pick(v.germanLevels))}, ${maybe(0.8, pick(v.residenceKinds))},
        ${maybe(0.8, 'floor(random() * 5)::int')},
        ${maybe(0.8, pick(v.labourKinds))}, ${maybe(0.8, pick(v.educations))}
    from (select *, ${maybe(0.5, later('entered', 60, 1))} "left"
      from (select p.id person, programme, ${maybe(0.8, pick(v.sites))} site, ${maybe(0.92, day)} entered
        from participant p cross join ${each([...v.programmes, 'p9'])} programme where ${chance(0.25)}) a) s;
  insert into interruption (id, participation_id, reason, paused_from, paused_until)
    select ${id}, stay, ${pick(v.pauseReasons)}, paused, resumed from (
      select *, ${maybe(0.7, later('paused', 20, 1))} resumed from (
        select id stay, entered_on, left_on, ${later('entered_on', 20)} paused from participation
          where entered_on is not null and ${chance(0.5)}) a) i
    where daterange(entered_on, left_on) @> daterange(paused, resumed);
  insert into coaching (id, participation_id, coach_id, coached_from, coached_until)
    select ${id}, stay, coach, began, ${maybe(0.6, later('began', 40, 1))}
    from (select stay, coach, ${later('entered', 30)} - 20 began from (${stayed}) s cross join ${each(v.coaches)} coach
      where ${chance(0.15)}) c;
  insert into contact (id, participation_id, kind, held_on)
    select ${id}, stay, ${pick(v.contactKinds)}, ${later('entered', 50)} from (${stayed}) s
      cross join generate_series(1, 3) where ${chance(0.5)};
  insert into support_plan (id, participation_id, agreed_on)
    select ${id}, stay, ${later('entered', 5)} from (${stayed}) s where ${chance(0.6)};
  insert into plan_goal (id, support_plan_id, area, state, set_on, settled_on)
    select ${id}, plan, ${pick(v.goalAreas)}, state, began, case when state <> 'OPEN' then ${later('began', 40)} end
    from (select id plan, ${pick(v.goalStates)} state, ${later('agreed_on', 10)} began from support_plan
      cross join generate_series(1, 3) where ${chance(0.6)}) g;
  ${episodes('residence_status', v.residenceKinds)}
  update residence_status set work_permit = ${pick(v.workPermits)} where kind not in ('GERMAN_CITIZEN', 'EU_CITIZEN');
  update participant set travel_radius_km = ${maybe(0.6, pick([5, 20, 60]))};
  ${episodes('labour_status', v.labourKinds)}
  insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
    select ${id}, p.id, ${pick(v.germanLevels)}, ${pick(['OVERALL', 'OVERALL', 'READING'])}, 'ASSESSMENT', ${day}
    from participant p cross join generate_series(1, 5) where ${chance(0.6)};
  insert into german_record (id, participant_id, level, skill, evidence, recorded_on)
    select ${id}, participant_id, ${pick(v.germanLevels)}, skill, 'ASSESSMENT', recorded_on from german_record
      where ${chance(0.1)};
  insert into consent (id, participant_id, purpose, granted_on, withdrawn_on)
    select ${id}, person, purpose, granted, ${maybe(0.4, later('granted', 60))}
    from (select p.id person, purpose, ${day} granted from participant p cross join ${each(v.purposes)} purpose
      where ${chance(0.6)}) c`;
