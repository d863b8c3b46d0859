import { distanceKm, type Reference } from '@dienstweg/kit';
import { openOn } from './positions.ts';

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A person with where the home lies, as the participant service tells; null where that is unknown. */
export interface Resident extends Reference {
  readonly home?: Position | null;
}

/** A vacancy with its distance from a home. */
export interface VacancyInReach {
  readonly vacancyId: string;
  readonly km: number;
}

/** A position as a key that the statement below takes apart. */
export const keyOfPosition = ({ latitude, longitude }: Position) => `${latitude} ${longitude}`;

/** SQL of the vacancies open on `$2` within `$3` kilometres of positions, the nearest first. */
export const VACANCIES_IN_REACH = `
  select key, json_agg(json_build_object('vacancyId', v.id, 'km', round(km::numeric, 1)) order by km, v.id)
  from unnest($1::text[]) key
    cross join lateral (select split_part(key, ' ', 1)::float8 latitude, split_part(key, ' ', 2)::float8 longitude) home
    join establishment s on s.latitude is not null
    join vacancy v on v.establishment_id = s.id and ${openOn.replaceAll('$', '$2')}
    cross join lateral (select ${distanceKm('home', 's')} km) distance
  where km <= $3 group by 1`;
