const EARTH_RADIUS_KM = 6371;

/**
 * SQL of the distance in kilometres, as the crow flies, between two tables with `latitude` and `longitude` (haversine).
 */
export const distanceKm = (a: string, b: string) =>
  `${2 * EARTH_RADIUS_KM} * asin(sqrt(power(sin(radians(${b}.latitude - ${a}.latitude) / 2), 2)
    + cos(radians(${a}.latitude)) * cos(radians(${b}.latitude))
      * power(sin(radians(${b}.longitude - ${a}.longitude) / 2), 2)))`;
