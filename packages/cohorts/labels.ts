import type { Language, Texts } from '@dienstweg/kit';
import { sdlOf, subgraphs } from '@dienstweg/schema';
import { namedType } from '@dienstweg/schema/named-type';
import { Kind } from 'graphql';

const types = subgraphs.flatMap((subgraph) =>
  sdlOf(subgraph).definitions.flatMap((type) => {
    if (!('name' in type && 'description' in type) || !type.name) return [];
    const parts = type.kind === Kind.ENUM_TYPE_DEFINITION ? type.values : 'fields' in type ? type.fields : [];
    return [{ owner: type.name.value, description: type.description, parts: parts ?? [] }];
  }),
);

/**
 * Words of a type, and of its fields or values: descriptions in the SDL, English first and German in brackets: `In
 * vocational training (in Ausbildung).`
 */
const words = new Map(
  types.flatMap(({ owner, description: own, parts }) =>
    [
      { key: owner, description: own },
      ...parts.map(({ name, description }) => ({ key: `${owner}.${name.value}`, description })),
    ].flatMap(({ key, description }) => (description ? [[key, inBoth(description.value)] as const] : [])),
  ),
);

/** The types of fields by `Type.field`. */
const fieldTypes = new Map(
  types.flatMap(({ owner, parts }) =>
    parts.flatMap((part) => ('type' in part ? [[`${owner}.${part.name.value}`, namedType(part.type)] as const] : [])),
  ),
);

function inBoth(description: string): Texts {
  const sentence = description.replaceAll('\n', ' ');
  const [, english, german] = /^(.+?) \((.+?)\)/.exec(sentence) ?? [];
  const both = sentence.replace(/\.$/, '');
  return { EN: english ?? both, DE: german ?? both };
}

/** A value of an enum in words for people. */
export const labelOf = (type: string, value: string, language: Language) =>
  (words.get(`${type}.${value}`) ?? { EN: value, DE: value })[language];

/** A type of the graph, or a field of it, in words for people; nothing where the graph has none of this name. */
export const termOf = (type: string, field?: string): Texts | undefined =>
  words.get(field === undefined ? type : `${type}.${field}`);

/** A value of a field whose type is an enum, in words for people; nothing for any other. */
export const valueTermOf = (type: string, field: string, value: string): Texts | undefined =>
  words.get(`${fieldTypes.get(`${type}.${field}`)}.${value}`);
