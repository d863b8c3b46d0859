import { chance, day, each, id, later, maybe, numbers, pick } from './random.ts';
import * as v from './values.ts';
/** Where people went to work, some of whom entered no programme. */
export const employerRows = (people: number) => `
  insert into employer (id, name) select e, e from ${each(v.employers)} e;
  insert into establishment (id, name, employer_id, sector, latitude, longitude)
    select b, b, ${pick(v.employers)}, ${pick(v.sectors)}, 51 + right(b, 1)::int / 10.0, 9 + right(b, 1)::int / 10.0
      from ${each(v.establishments)} b;
  update establishment set latitude = null, longitude = null where id = 'b8';
  insert into vacancy (id, title, establishment_id, kind, positions, opened_on, closed_on)
    select ${id}, b, b, 'EMPLOYMENT_INSURED', 1, opened, ${maybe(0.5, later('opened', 60, 1))}
      from (select b, ${day} opened from ${each(v.establishments)} b where ${chance(0.5)}) o;
  insert into hiring_event (id, name, programme_id, held_on, held_precision)
    select h, h, ${pick(v.programmes)}, date_trunc(known, held::timestamp), known
    from (select h, case when h <> 'h4' then ${day} end held,
      case h when 'h1' then 'YEAR' when 'h2' then 'MONTH' when 'h4' then null else 'DAY' end known
      from ${each(v.events)} h) e;
  insert into event_registration (id, event_id, participant_id, registered_on)
    select ${id}, h, person, ${maybe(0.9, day)} from ${numbers(people)} cross join ${each(v.events)} h
      where ${chance(0.1)};
  insert into interview (id, event_id, round, participant_id, establishment_id, state, outcome)
    select ${id}, h, round, person, establishment, state, case when state = 'HELD'
      then ${maybe(0.9, pick(v.outcomes))} end
    from (select h, round, person, ${pick(['HELD', 'HELD', 'PLANNED', 'NO_SHOW', 'CANCELLED'])} state,
            case round when 1 then ${pick(v.establishments.slice(0, 4))}
              else ${pick(v.establishments.slice(4))} end establishment
          from ${numbers(people)} cross join ${each(v.events)} h cross join generate_series(1, 2) round
            where ${chance(0.07)}) i;
  insert into placement (id, participant_id, programme_id, kind, establishment_id, employer_id, started_on, ended_on,
    permanent)
    select ${id}, person, ${pick([...v.programmes, 'p9'])}, case when s.id is null then 'SELF_EMPLOYMENT'
      else ${pick(v.placementKinds.slice(0, 3))} end,
      s.id, s.employer_id, began, case when began is not null then ${maybe(0.5, later('began', 60, 1))} end,
        ${pick([true, false, null])}
    from (select person, ${pick([...v.establishments, null])} place, ${maybe(0.93, day)} began
          from ${numbers(people)} cross join generate_series(1, 3) where ${chance(0.25)}) p
            left join establishment s on s.id = p.place
    on conflict do nothing;
  insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on, binding_on, settled_on)
    select ${id}, person, ${pick(v.employers)}, ${pick(v.programmes)}, state, offered, binding,
      case when state in ('WITHDRAWN', 'LAPSED') then ${later('coalesce(binding, offered)', 20)} end
    from (select *, case when state = 'BINDING' or state in ('WITHDRAWN', 'LAPSED') and ${chance(0.5)}
      then ${later('offered', 20)} end binding
      from (select person, ${pick(['OFFERED', 'BINDING', 'WITHDRAWN', 'LAPSED'])} state, ${day} offered
        from ${numbers(people)} where ${chance(0.4)}) a) c;
  insert into job_commitment (id, participant_id, employer_id, programme_id, state, offered_on, binding_on, settled_on,
    fulfilled_by_id)
    select ${id}, participant_id, employer_id, ${pick(v.programmes)}, 'FULFILLED', started_on - 30, started_on - 20,
      started_on + 10, id
    from placement where employer_id is not null and started_on is not null and ${chance(0.3)};
  insert into engagement (id, participant_id, establishment_id, programme_id, kind, engaged_from)
    select ${id}, person, ${pick(v.establishments)}, ${pick(v.programmes)}, ${pick(v.engagementKinds)}, ${day}
      from ${numbers(people)} where ${chance(0.5)}`;
