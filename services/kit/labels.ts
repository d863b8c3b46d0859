import { sdlOf, subgraphs } from '@dienstweg/schema';
import { Kind, parse } from 'graphql';

export type Language = 'DE' | 'EN';

const UNKNOWN: Record<Language, string> = { DE: 'unbekannt', EN: 'unknown' };

/** Words of an enum value: its description in the SDL, English first and German in brackets: `In vocational training (in Ausbildung).` */
const words = new Map(
  subgraphs.flatMap((subgraph) =>
    parse(sdlOf(subgraph)).definitions.flatMap((type) => {
      if (type.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
      return (type.values ?? []).map(
        ({ name, description }) =>
          [`${type.name.value}.${name.value}`, inBoth(description?.value ?? name.value)] as const,
      );
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
