import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { Entity } from './entities.ts';

/** Whether an object is of a type, or of one that implements it; of one that does not say, nothing is known. */
export function isOfType(schema: GraphQLSchema, { __typename }: Entity, condition: string, otherwise = false): boolean {
  if (typeof __typename !== 'string') return otherwise;
  if (__typename === condition) return true;
  const [type, wanted] = [schema.getType(__typename), schema.getType(condition)];
  return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}
