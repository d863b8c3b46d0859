import { type GraphQLEnumType, type GraphQLScalarType, isEnumType } from 'graphql';

/** Whether a service's value is one of a leaf type; what is none of it does not leave, whatever it is. */
export type IsLeaf = (value: unknown) => boolean;

export function leafOf(type: GraphQLScalarType | GraphQLEnumType): IsLeaf {
  if (!isEnumType(type)) return SCALARS[type.name] ?? isJson;
  return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
}

const isText: IsLeaf = (value) => typeof value === 'string';
const isNumber: IsLeaf = Number.isFinite;

const SCALARS: Readonly<Record<string, IsLeaf>> = {
  Boolean: (value) => typeof value === 'boolean',
  Cents: Number.isSafeInteger,
  Date: isText,
  DateTime: isText,
  Float: isNumber,
  ID: (value) => isText(value) || Number.isSafeInteger(value),
  Int: Number.isInteger,
  String: isText,
};

/** A scalar that only its own services know: JSON, which no set of people in memory is. */
const isJson: IsLeaf = (value) => {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isJson);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJson);
};
