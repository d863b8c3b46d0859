import { CodedError, conflict, isKeepable } from '@dienstweg/kit';
import { coerceInputValue, type GraphQLInputType, GraphQLNonNull, type GraphQLSchema } from 'graphql';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import { refuseUnanswerable } from './unanswerable.ts';

/** Reads a filter from its JSON; throws in words where it is none: a word that nobody knows must not count everyone. */
export const parseFilter = (json: string, schema: GraphQLSchema): CohortFilter =>
  filterFrom(JSON.parse(json, refuseUnkeepable), schema);

/** A value as the graph would take it for a filter; throws in words where it would not. */
export function filterFrom(value: unknown, schema: GraphQLSchema): CohortFilter {
  const type = new GraphQLNonNull(schema.getType('CohortFilter') as GraphQLInputType & { ofType?: never });
  const filter = coerceInputValue(value, type, (path, _, { message }) => {
    throw new Error(path.length > 0 ? `${path.join('.')}: ${message}` : message);
  }) as CohortFilter;
  refuseUnanswerable(filter);
  return filter;
}

/** Reads what is stored; CONFLICT where it cannot be read any more, so that it costs its own field and nothing else. */
export function stored<Filter>(read: () => Filter): Filter {
  try {
    return read();
  } catch (error) {
    throw unreadable(error as Error);
  }
}

function refuseUnkeepable(_: string, value: unknown) {
  if (typeof value === 'string' && !isKeepable(value)) throw new Error('a text holds a character that cannot be kept');
  return value;
}

function unreadable(error: Error) {
  const { EN, DE } = error instanceof CodedError ? error.texts : { EN: error.message, DE: error.message };
  return conflict({
    EN: `The stored rule is no filter that the graph knows: ${EN}`,
    DE: `Die hinterlegte Regel ist kein Filter, den der Graph kennt: ${DE}`,
  });
}
