import { sdlOf, subgraphs } from '@dienstweg/schema';
import { Kind, parse } from 'graphql';

export type Language = 'DE' | 'EN';

const UNKNOWN: Record<Language, string> = { DE: 'unbekannt', EN: 'unknown' };

/** Words of a type, and of its fields or values: descriptions in the SDL, English first and German in brackets: `In vocational training (in Ausbildung).` */
const words = new Map(
  subgraphs.flatMap((subgraph) =>
    parse(sdlOf(subgraph)).definitions.flatMap((type) => {
      if (!('name' in type && 'description' in type) || !type.name) return [];
      const owner = type.name.value;
      const parts = type.kind === Kind.ENUM_TYPE_DEFINITION ? type.values : 'fields' in type ? type.fields : [];
      return [
        [owner, inBoth(type.description?.value ?? owner)] as const,
        ...(parts ?? []).map(
          ({ name, description }) => [`${owner}.${name.value}`, inBoth(description?.value ?? name.value)] as const,
        ),
      ];
    }),
  ),
);

function inBoth(description: string): Record<Language, string> {
  const [, english, german] = /^(.+?) \((.+?)\)/.exec(description) ?? [];
  const both = description.replace(/\.$/, '');
  return { EN: english ?? both, DE: german ?? both };
}

/** A value of an enum in words for people; what is not known is called so. */
export const labelOf = (type: string, value: string | null, language: Language) =>
  (value === null ? UNKNOWN : (words.get(`${type}.${value}`) ?? { EN: value, DE: value }))[language];

/** A type of the graph, or a field of it, in words for people; the name itself where it has none. */
export const termOf = (type: string, field?: string): Readonly<Record<Language, string>> =>
  words.get(field === undefined ? type : `${type}.${field}`) ?? { DE: field ?? type, EN: field ?? type };
