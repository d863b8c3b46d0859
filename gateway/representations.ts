import type { Disputed } from '@dienstweg/kit';
import type { GraphQLFormattedError } from 'graphql';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: { disputed?: readonly Disputed[] };
}

/** For each representation, which of the distinct ones it is. */
type Places = readonly number[];

/** Keeps one of each representation; without a duplicate there is nothing to fan out afterwards. */
export function deduplicated(all: unknown): { representations?: unknown[]; places?: Places } {
  if (!Array.isArray(all) || all.length < 2) return {};
  const known = new Map<unknown, number>();
  const representations: unknown[] = [];
  const places = all.map((representation: object) => {
    const key = keyOf(representation);
    const place = known.get(key) ?? representations.length;
    if (place === representations.length) {
      known.set(key, place);
      representations.push(representation);
    }
    return place;
  });
  return representations.length < all.length ? { representations, places } : {};
}

// Within one fetch, representations of one type have the same keys in the same order. Nested values (sets of people) are not worth comparing.
function keyOf(representation: object): unknown {
  const values = Object.values(representation);
  return values.some((value) => typeof value === 'object') ? representation : JSON.stringify(values);
}

/** Puts the answer for each distinct representation, entity or error, wherever it occurred. */
export function fannedOut({ data, errors }: Answer, places: Places): Answer {
  const entities = data?._entities as unknown[] | null | undefined;
  return {
    data: entities ? { ...data, _entities: places.map((place) => entities[place]) } : data,
    errors: errors?.flatMap((error) => everywhere(error, places)),
  };
}

function everywhere(error: GraphQLFormattedError, places: Places): GraphQLFormattedError[] {
  const [field = '', index, ...rest] = error.path ?? [];
  if (typeof index !== 'number') return [error];
  return places.flatMap((place, position) => (place === index ? { ...error, path: [field, position, ...rest] } : []));
}
