import type { Leaf } from '../filters.ts';
import { programmeMeant } from './programme.ts';
import { every, inRange, isAsked, oneOfThese, sql } from './words.ts';

const EU = 'AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const holding = (table: string, day: string, fact = 'kind') =>
  `coalesce((select ${fact} from ${table} h where h.participant_id = person.id and h.held_from <= ${day}
    and coalesce(h.held_until > ${day}, true)), 'UNKNOWN')`;

/** Whether a leaf of `PersonCriteria` means the person of a number. */
export function personMeant(leaf: Leaf, number: string, day: string, within: string | null): string {
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
    isAsked(leaf.ageAtEntry) && wasOfAge(leaf.ageAtEntry as Leaf, day, within),
    isAsked(leaf.children) &&
      every(
        'child_birth_years is not null',
        inRange(
          `(select count(*) from unnest(child_birth_years) b where b <= extract(year from ${day}))`,
          leaf.children,
        ),
      ),
    isAsked(leaf.minorChildren) &&
      every(
        'child_birth_years is not null',
        inRange(
          `(select count(*) from unnest(child_birth_years) b
            where b between extract(year from ${day}) - 18 and extract(year from ${day}))`,
          leaf.minorChildren,
        ),
      ),
    isAsked(leaf.singleParent) && `single_parent is ${leaf.singleParent}`,
    isAsked(germanAtLeast) &&
      `array_position(${levels}, ${newest}) >= array_position(${levels}, ${sql(germanAtLeast)})`,
    oneOfThese(holding('residence_status', day), leaf.residenceStatus),
    oneOfThese(holding('residence_status', day, 'work_permit'), leaf.workPermit),
    oneOfThese(holding('labour_status', day), leaf.labourStatus),
    oneOfThese('education', leaf.education),
    oneOfThese(group, leaf.nationality),
    ...[...purposes].map(
      (purpose) =>
        `exists (select from consent c where c.participant_id = person.id and purpose = ${sql(purpose)}
          and daterange(granted_on, withdrawn_on) @> ${day})`,
    ),
    isAsked(livesWithin) && livesNear(livesWithin as Leaf),
    isAsked(leaf.travelsTo) && `not ${travelsLess(leaf.travelsTo)}`,
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

const travelsLess = (establishment: unknown) =>
  `exists (select from postal_area home, establishment o where home.id = person.postal_code
    and o.id = ${sql(establishment)} and ${DISTANCE} > coalesce(person.travel_radius_km, 1000000) + 0.0005)`;

function wasOfAge({ years, programme }: Leaf, day: string, within: string | null): string {
  const entered = `coalesce((select s.entered_on from participation s where s.participant_id = person.id
    and s.entered_on <= ${day} and ${programmeMeant('s.programme_id', programme, within) || 'true'}
      order by 1 limit 1), ${day})`;
  return every(`birth_date <= ${entered}`, inRange(`extract(year from age(${entered}, birth_date))`, years));
}

function livesFar({ km, of }: Leaf, day: string): string {
  const toWork = `o.id in (select establishment_id from vacancy v
    where (select count(*) from placement f where f.vacancy_id = v.id
      and coalesce(f.agreed_on, f.started_on, '-infinity') <= ${day}) < positions and daterange(opened_on, closed_on) @> ${day})`;
  const near = (places: string) =>
    `exists (select from ${places} and o.latitude is not null and ${DISTANCE} <= ${km} + 0.0005)`;
  const facts = every(
    ...(of as string[]).map(
      (kind) => `not ${near(kind === 'SITE' ? 'site o where true' : `establishment o where ${toWork}`)}`,
    ),
  );
  return `exists (select from postal_area home where home.id = person.postal_code and ${facts})`;
}
