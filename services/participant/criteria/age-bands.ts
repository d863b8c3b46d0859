import type { QueryWithin, SplitBy } from '@dienstweg/cohorts';
import { badUserInput } from '@dienstweg/kit';

const ESF_PLUS_BANDS = [18, 30, 55];

/** More bands are no statistics, and every one is a group of the answer. */
const MOST_BANDS = 20;

/**
 * Splits by age in completed years, `$3` being the names of the bands and `$4` their lower ends. A band is named by its
 * ends, `18-29`. BAD_USER_INPUT for bands that do not ascend or too many.
 */
export function inBands(
  ageQuery: QueryWithin,
  bands: readonly number[] = ESF_PLUS_BANDS,
): Pick<SplitBy, 'query' | 'values'> {
  if (bands.some((least, i) => least <= (bands[i - 1] ?? 0)))
    throw badUserInput({
      EN: 'bands: the lower ends are above 0 and ascend.',
      DE: 'bands: Die unteren Grenzen liegen über 0 und steigen an.',
    });
  if (bands.length > MOST_BANDS)
    throw badUserInput({
      EN: `bands: there are at most ${MOST_BANDS}, not ${bands.length}.`,
      DE: `bands: Es sind höchstens ${MOST_BANDS}, nicht ${bands.length}.`,
    });
  const values = [0, ...bands].map((least, i) => (bands[i] === undefined ? `${least}+` : `${least}-${bands[i] - 1}`));
  return {
    values,
    query(asOf, within) {
      const ages = ageQuery(asOf, within);
      return {
        text: `select ($3::text[])[1 + width_bucket(age, $4::int[])] key, number from (${ages.text}) ages`,
        values: [...ages.values, values, bands],
      };
    },
  };
}
