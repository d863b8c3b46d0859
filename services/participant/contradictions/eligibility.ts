import { germanLevels } from '../tables/GermanRecord.ts';
import { ageOn, BORN, STAY } from './stay.ts';

/**
 * Stays of which a binding rule of the programme does not hold as of entry; what is not recorded breaks no rule.
 * `fact` is SQL of the fact at entry, `broken` that the rule `r` excludes it.
 */
const breaking = (kind: string, fact: string, broken: string) =>
  `select s.id, s.participant_id number, s.entered_on since
    from ${STAY} join eligibility_rules r on r.programme_id = s.programme_id and r.kind = '${kind}'
    cross join lateral (select ${fact} fact) at_entry
    where ${broken}`;

const outsideRange = 'at_entry.fact < r.minimum or at_entry.fact > r.maximum';
const notAllowed = "at_entry.fact <> 'UNKNOWN' and at_entry.fact <> all (string_to_array(r.allowed, ','))";

const LEVELS = `array['${germanLevels.join("','")}']`;
const GERMAN = `coalesce(s.entry_german_level, (select g.level from german_record g
  where g.participant_id = p.id and g.skill = 'OVERALL' and g.recorded_on <= s.entered_on
  order by g.recorded_on desc, g.id desc limit 1))`;
const CHILDREN = `coalesce(s.entry_children, (select count(*) from unnest(p.child_birth_years) born
  where born <= extract(year from s.entered_on) having p.child_birth_years is not null))`;

/** Who took part although the programme's rules say otherwise. */
export const eligibility = {
  AGE_OUTSIDE_RULE: breaking(
    'AGE_AT_ENTRY',
    `coalesce(s.entry_age, case when ${BORN} then ${ageOn('s.entered_on')} end)`,
    outsideRange,
  ),
  SEX_OUTSIDE_RULE: breaking('SEX', 'p.sex', notAllowed),
  CHILDREN_OUTSIDE_RULE: breaking('CHILDREN', CHILDREN, outsideRange),
  GERMAN_BELOW_RULE: breaking(
    'GERMAN_LEVEL',
    GERMAN,
    `array_position(${LEVELS}, at_entry.fact) < array_position(${LEVELS}, r.allowed)`,
  ),
  RESIDENCE_STATUS_OUTSIDE_RULE: breaking('RESIDENCE_STATUS', 's.entry_residence_status', notAllowed),
  LABOUR_STATUS_OUTSIDE_RULE: breaking('LABOUR_STATUS', 's.entry_labour_status', notAllowed),
  HOME_OUTSIDE_RULE: breaking(
    'RESIDENCE',
    'p.ags',
    "not exists (select from unnest(string_to_array(r.allowed, ',')) place where starts_with(at_entry.fact, place))",
  ),
};
