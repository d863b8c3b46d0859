import type { GraphQLFormattedError } from 'graphql';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** Where each distinct representation occurred: `occurrences[distinct] = positions`. */
type Occurrences = number[][];

/** Keeps one of each representation; without a duplicate there is nothing to fan out afterwards. */
export function deduplicated(all: unknown): { representations?: unknown[]; occurrences?: Occurrences } {
  if (!Array.isArray(all) || all.length < 2) return {};
  const distinct = new Map<unknown, number>();
  const representations: unknown[] = [];
  const occurrences: Occurrences = [];
  all.forEach((representation: Record<string, unknown>, position) => {
    const key = keyOf(representation);
    const known = distinct.get(key);
    if (known !== undefined) return occurrences[known]?.push(position);
    distinct.set(key, representations.length);
    representations.push(representation);
    occurrences.push([position]);
  });
  return representations.length < all.length ? { representations, occurrences } : {};
}

// Within one fetch, representations of one type carry the same keys in the same order. Nested values (sets of people) are not worth comparing.
function keyOf(representation: Record<string, unknown>): unknown {
  const values = Object.values(representation);
  return values.some((value) => typeof value === 'object') ? representation : JSON.stringify(values);
}

/** Puts the answer for each distinct representation, entity or error, wherever it occurred. */
export function fannedOut({ data, errors }: Answer, occurrences: Occurrences): Answer {
  const distinct = data?._entities as unknown[] | null | undefined;
  const entities: unknown[] = [];
  if (distinct) occurrences.forEach((positions, index) => positions.forEach((position) => (entities[position] = distinct[index])));
  return {
    data: distinct ? { ...data, _entities: entities } : data,
    errors: errors?.flatMap((error) => everywhere(error, occurrences)),
  };
}

function everywhere(error: GraphQLFormattedError, occurrences: Occurrences): GraphQLFormattedError[] {
  const [field, index, ...rest] = error.path ?? [];
  const positions = typeof index === 'number' ? occurrences[index] : undefined;
  return positions ? positions.map((position) => ({ ...error, message: error.message, path: [field as string, position, ...rest] })) : [error];
}
