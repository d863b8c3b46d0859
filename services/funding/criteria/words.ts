import type { Expression, Part } from '@dienstweg/cohorts';
import type { Language } from '@dienstweg/kit';
import type { Criterion } from '@dienstweg/schema/access';
import type { CohortFilter, DateRange, IntRange } from '../__generated__/resolvers.ts';
import { criteriaOfParts } from './parts.ts';
import { Say } from './say.ts';

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
    ...Object.entries(leaves).flatMap(([part, leaf]) => (leaf ? leafClause(part as Part, leaf, say) : [])),
  ];
}

const alternatives = (any: readonly CohortFilter[], say: Say) =>
  any.length
    ? `${say.in('at least one of', 'mindestens eines von')} (${any.map((each) => clause(each, say)).join('; ')})`
    : nobody(say);

const negation = (not: CohortFilter, say: Say) =>
  partsOf(not, say).length ? `${say.in('not', 'nicht')} (${clause(not, say)})` : nobody(say);

const nobody = (say: Say) => say.in('is nobody', 'ist niemand');

/** What a leaf says, or what it stands for where it says nothing; nothing of a person of whom nothing is asked. */
function leafClause(part: Part, leaf: object, say: Say): readonly string[] {
  const { parts = [], words } = criteriaOfParts.get(part) ?? {};
  const said = saidOf(parts, leaf as Asked, say);
  return said.length ? [said.join(', ')] : (words?.[say.language] ?? []);
}

type Asked = Readonly<Record<string, unknown>>;

/** What is said of each field that is given; programmes also by their ids. */
const saidOf = (parts: readonly Criterion[], { programmes, ...asked }: Asked, say: Say): string[] =>
  parts.flatMap((criterion) => {
    const value = criterion.name === 'programme' && programmes ? { in: programmes } : asked[criterion.name];
    return value === null || value === undefined ? [] : [phrase(criterion, value, say)];
  });

/**
 * A criterion as `@words` has it, with all its parts: `left` with `{ reason: ['COMPLETED'] }` is `left: As planned`.
 * Without words of its own, such as `atEntry`, its parts are said one by one.
 */
function phrase(criterion: Criterion, value: unknown, say: Say): string {
  const { type, isList, words, parts } = criterion;
  if (!words && parts.length > 0) return saidOf(parts, value as Asked, say).join(', ');
  const [positive = '', other = ''] = words?.[say.language] ?? [isList ? ': {}' : '{}'];
  if (value === false) return other;
  if (value === null || value === undefined) return type === 'Boolean' ? '' : other;
  const { programmes, ...asked } = value as Asked;
  const ofParts = parts.map((part) =>
    phrase(part, part.name === 'programme' && programmes ? { in: programmes } : asked[part.name], say),
  );
  return positive.replace(/\{(all|%)?\}/, (_, how) => valueInWords(criterion, value, how, say)) + ofParts.join('');
}

function valueInWords({ type, isList }: Criterion, value: unknown, how: 'all' | '%' | undefined, say: Say): string {
  if (how === '%') return `${Math.round((value as number) * 100)} %`;
  if (isList) return say.labels(type, value as string[], how === 'all' ? say.in('and', 'und') : say.in('or', 'oder'));
  if (type === 'DateRange') return say.span(value as DateRange);
  if (type === 'IntRange') return say.range(value as IntRange);
  return String(value);
}
