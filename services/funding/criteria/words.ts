import type { Expression, Language } from '@dienstweg/kit';
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

function clause({ all, any, not, ...leaves }: CohortFilter, say: Say): string {
  const parts = [
    ...(all ?? []).map((each) => clause(each, say)),
    ...(any
      ? [`${say.in('either', 'entweder')} ${any.map((each) => clause(each, say)).join(say.in(' or ', ' oder '))}`]
      : []),
    ...(not ? [`${say.in('not', 'nicht')} (${clause(not, say)})`] : []),
    ...Object.entries(leaves).flatMap(([service, leaf]) => (leaf ? [leafClause(service, leaf, say)] : [])),
  ];
  return parts.length
    ? parts.join(say.in(' and ', ' und '))
    : say.in('ever entered a programme', 'je in ein Programm eingetreten');
}

function leafClause(service: string, leaf: object, say: Say): string {
  const said = Object.entries(leaf).flatMap(([field, value]) => {
    if (value === null || value === undefined || field === 'overlappingWithin') return [];
    if (field === 'programmes') return [phrases.programme({ in: value }, say)];
    const phrase = phrases[field as keyof typeof phrases] as (value: unknown, say: Say) => string;
    return [phrase(value, say)];
  });
  return said.length ? said.join(', ') : say.in(...(ANY[service] as [string, string]));
}
