import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNullableType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import { CodedError } from './errors.ts';
import type { Context } from './service.ts';

const MOST_OBJECTS = 100_000;
const MOST_BYTES = 16 * 2 ** 20;

/**
 * What is left of what one answer may hold, in a service and in the gateway: however cheap a question looked, it ends
 * where this does.
 */
export class Allowance {
  #objects = MOST_OBJECTS;
  #bytes = MOST_BYTES;

  get isSpent() {
    return this.#objects < 0 || this.#bytes < 0;
  }

  take(objects: number, bytes = 0) {
    this.#objects -= objects;
    this.#bytes -= bytes;
  }
}

const MIB = MOST_BYTES / 2 ** 20;

/** The answer would hold more than one answer may. */
export const tooLarge = () =>
  new CodedError('COST_LIMIT_EXCEEDED', {
    EN:
      `The answer would hold more than ${MOST_OBJECTS} objects or ${MIB} MiB. ` +
      'Ask for smaller pages or fewer fields.',
    DE:
      `Die Antwort enthielte mehr als ${MOST_OBJECTS} Objekte oder ${MIB} MiB. ` +
      'Bitte kleinere Seiten oder weniger Felder abfragen.',
  });

/**
 * Takes the entries of each list of an answer from what it may hold; once that is spent, lists stay empty, since
 * nothing of it is told.
 */
export function countLists(schema: GraphQLSchema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve && isListType(getNullableType(field.type))) field.resolve = counting(field.resolve);
  }
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

function counting(resolve: Resolve): Resolve {
  return (source, given, context, info) => {
    const list = resolve(source, given, context, info);
    return list instanceof Promise ? list.then((later) => counted(later, context)) : counted(list, context);
  };
}

function counted(list: unknown, { allowance }: Context) {
  if (!Array.isArray(list)) return list;
  allowance.take(list.length);
  return allowance.isSpent ? [] : list;
}
