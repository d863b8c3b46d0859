import type { Expression, Part } from '@dienstweg/cohorts';
import type { Criterion } from '@dienstweg/schema/access';
import type { IntRange, PeriodInput } from '../__generated__/resolvers.ts';
import { criteriaOfParts } from './parts.ts';
import type { Say } from './say.ts';

type Asked = Readonly<Record<string, unknown>>;

/** A filter as a sentence: whom it counts. */
export const filterInWords = (filter: Expression, say: Say): string =>
  `${say.in('Counts everyone who', 'Zählt alle, für die gilt')}: ${clause(filter, say)}.`;

/** A filter as a clause: what must hold of somebody. */
export function clause(filter: Expression, say: Say): string {
  const parts = partsOf(filter, say);
  return parts.length
    ? parts.join(say.in(' and ', ' und '))
    : say.in('ever entered a programme', 'je in ein Programm eingetreten');
}

/** What all has to hold; nothing of everyone. */
export function partsOf({ all, any, not, ...leaves }: Expression, say: Say): string[] {
  return [
    ...(all ?? []).flatMap((each) => partsOf(each, say)),
    ...(any ? [alternatives(any, say)] : []),
    ...(not ? [negation(not, say)] : []),
    ...Object.entries(leaves).flatMap(([part, leaf]) => (leaf ? leafClause(part as Part, leaf, say) : [])),
  ];
}

const alternatives = (any: readonly Expression[], say: Say) =>
  any.length
    ? `${say.in('at least one of', 'mindestens eines von')} (${any.map((each) => clause(each, say)).join('; ')})`
    : nobody(say);

const negation = (not: Expression, say: Say) =>
  partsOf(not, say).length ? `${say.in('not', 'nicht')} (${clause(not, say)})` : nobody(say);

const nobody = (say: Say) => say.in('is nobody', 'ist niemand');

/** What a leaf says, or what it stands for where it says nothing; nothing of a person of whom nothing is asked. */
function leafClause(part: Part, leaf: object, say: Say): readonly string[] {
  const { parts = [], words } = criteriaOfParts.get(part) ?? {};
  const said = saidOf(parts, leaf as Asked, say);
  return said.length ? [said.join(', ')] : (words?.[say.language] ?? []);
}

const saidOf = (parts: readonly Criterion[], asked: Asked, say: Say): string[] =>
  parts.flatMap((criterion) => phrase(criterion, asked, say) || []);

/**
 * A criterion as `@words` has it, with all its parts: `left` with `{ reason: ['COMPLETED'] }` is `left: As planned`.
 * Without words of its own, such as `atEntry`, its parts are said one by one. Empty where there is nothing to say.
 */
function phrase(criterion: Criterion, around: Asked, say: Say): string {
  const { name, type, isList, words, parts } = criterion;
  const [positive = '', other = ''] = words?.[say.language] ?? [isList ? ': {}' : '{}'];
  if (type === 'ProgrammeCriteria' && around.programmes)
    return `${positive}: ${say.programmes(around.programmes as readonly string[])}`;
  const value = around[name] ?? null;
  if (value === false) return other;
  if (value === null) return type === 'Boolean' ? '' : other;
  if (parts.length === 0) return positive.replace(/\{(all|%)?\}/, (_, how) => valueInWords(criterion, value, how, say));
  if (!words) return saidOf(parts, value as Asked, say).join(', ');
  return positive + parts.map((part) => phrase(part, value as Asked, say)).join('');
}

function valueInWords({ path, type, isList }: Criterion, value: unknown, how: 'all' | '%' | undefined, say: Say) {
  if (how === '%') return `${Math.round((value as number) * 100)} %`;
  if (path === 'ProgrammeCriteria.in') return say.programmes(value as readonly string[]);
  const word = (each: string) => (type === 'ID' ? say.names.of(path, each) : say.label(type, each));
  if (isList && how === 'all') return say.all((value as string[]).map(word));
  if (isList) return say.any((value as string[]).map(word));
  if (type === 'PeriodInput') return say.span(value as PeriodInput);
  if (type === 'IntRange') return say.range(value as IntRange);
  return typeof value === 'number' ? say.number(value) : word(String(value));
}
