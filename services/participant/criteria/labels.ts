import { labelOf } from '@dienstweg/cohorts';
import type { Language } from '@dienstweg/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { PersonAttribute } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import { typeOf } from './splits.ts';

/** A value of an attribute in words: a name, a word of the SDL, or the value itself where it speaks. */
export async function labelOfValue(
  { loaders }: ParticipantContext,
  attribute: PersonAttribute,
  key: string | null,
  language: Language,
  info: GraphQLResolveInfo,
): Promise<string> {
  if (key !== null && attribute === 'SITE') return (await loaders.siteById.load(key, info))?.name ?? key;
  if (key !== null && attribute === 'COACH') return (await loaders.coachById.load(key, info))?.name ?? key;
  if (key !== null && attribute === 'POSTAL_AREA') return (await loaders.postalArea.load(key, info))?.name ?? key;
  const type = typeOf(attribute);
  return type || key === null ? labelOf(type ?? attribute, key, language) : key;
}
