import type { Expression } from '@dienstweg/cohorts';
import type { Language } from '@dienstweg/kit';
import type { CohortFilter } from '../__generated__/resolvers.ts';
import { phrases } from './phrases.ts';
import { Say } from './say.ts';

/** What an empty object of a service means. */
const ANY: Record<string, [string, string]> = {
  participant: ['entered a programme', 'in ein Programm eingetreten'],
  course: ['enrolled in a course', 'in einer Maßnahme angemeldet'],
  employer: ['began work or training', 'hat Arbeit oder Ausbildung begonnen'],
};

/** A filter as a sentence: whom it counts. */
export function inWords(filter: CohortFilter, language: Language): string {
  const say = new Say(language);
  return `${say.in('Counts everyone who', 'Zählt alle, für die gilt')}: ${clause(filter, say)}.`;
}

/** One condition of a filter, its programmes resolved to ids, as a clause. */
export const conditionInWords = (condition: Expression, language: Language) =>
  clause(condition as CohortFilter, new Say(language));

function clause(filter: CohortFilter, say: Say): string {
  const parts = partsOf(filter, say);
  return parts.length
    ? parts.join(say.in(' and ', ' und '))
    : say.in('ever entered a programme', 'je in ein Programm eingetreten');
}

/** What all has to hold; nothing of everyone. */
function partsOf({ all, any, not, ...leaves }: CohortFilter, say: Say): string[] {
  return [
    ...(all ?? []).flatMap((each) => partsOf(each, say)),
    ...(any ? [alternatives(any, say)] : []),
    ...(not ? [negation(not, say)] : []),
    ...Object.entries(leaves).flatMap(([service, leaf]) => (leaf ? [leafClause(service, leaf, say)] : [])),
  ];
}

const alternatives = (any: readonly CohortFilter[], say: Say) =>
  any.length
    ? `${say.in('at least one of', 'mindestens eines von')} (${any.map((each) => clause(each, say)).join('; ')})`
    : nobody(say);

const negation = (not: CohortFilter, say: Say) =>
  partsOf(not, say).length ? `${say.in('not', 'nicht')} (${clause(not, say)})` : nobody(say);

const nobody = (say: Say) => say.in('is nobody', 'ist niemand');

function leafClause(service: string, leaf: object, say: Say): string {
  const said = Object.entries(leaf).flatMap(([field, value]) => {
    if (value === null || value === undefined || field === 'overlappingWithin') return [];
    if (field === 'programmes') return [phrases.programme({ in: value }, say)];
    const phrase = phrases[field as keyof typeof phrases] as (value: unknown, say: Say) => string;
    return [phrase(value, say)];
  });
  return said.length ? said.join(', ') : say.in(...(ANY[service] as [string, string]));
}
