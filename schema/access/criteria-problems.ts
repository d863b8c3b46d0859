import type { DocumentNode } from 'graphql';
import { type Criterion, criteriaOf } from './criteria.ts';
import { isPersonal, scopes as known, type Scope } from './scopes.ts';
import { scopesOfFields } from './scopes-of-fields.ts';

/** What is wrong with the criteria of the filter: what is not said of one, and what one reads beyond its rights. */
export function criteriaProblemsOf(filterSdl: DocumentNode, services: readonly DocumentNode[]): string[] {
  const takenBy = scopesOfFields(services);
  return [...criteriaOf(filterSdl).values()].flatMap((part) => [
    ...(part.scopes ? [] : [`${part.path} has neither @access nor @open.`]),
    ...unknownScopes(part),
    ...part.parts.flatMap((criterion) => [...unsaid(criterion), ...beyondRights(criterion, takenBy)]),
  ]);
}

const unknownScopes = ({ path, scopes = [], parts }: Criterion): string[] => [
  ...scopes.filter((scope) => !(scope in known)).map((scope) => `${path}: there is no scope ${scope}.`),
  ...parts.flatMap(unknownScopes),
];

function unsaid(criterion: Criterion): string[] {
  const { path, scopes, words, reads, parts } = criterion;
  const isSaid = words || (parts.length > 0 && parts.every((part) => part.words));
  return [
    ...(scopes ? [] : [`${path} has neither @access nor @open.`]),
    ...(isSaid ? [] : [`${path} has no @words for the sentence that it is said in.`]),
    ...(reads.length > 0 || parts.length > 0 ? [] : [`${path} has no @reads for the fields that it reads.`]),
    ...partsInside(criterion).flatMap(unreadInside),
  ];
}

const unreadInside = (part: Criterion): string[] => [
  ...(part.reads.length > 0 || part.parts.length > 0 || part.scopes
    ? []
    : [`${part.path} has neither @reads nor @open.`]),
  ...partsInside(part).flatMap(unreadInside),
];

/**
 * Whoever filters by a fact reads it: a criterion takes every right to a person that its fields take. To be told of
 * anybody takes `participants:read` in any case.
 */
function beyondRights(
  criterion: Criterion,
  takenBy: (field: string) => readonly Scope[] | undefined,
  around: readonly Scope[] = [],
): string[] {
  const scopes = [...around, ...(criterion.scopes ?? [])];
  return [
    ...criterion.reads.flatMap((field) => {
      const taken = takenBy(field);
      if (!taken) return [`${criterion.path} reads ${field}, which the graph does not have.`];
      const missing = taken.filter(
        (scope) => isPersonal(scope) && scope !== 'participants:read' && !scopes.includes(scope),
      );
      return missing.map((scope) => `${criterion.path} reads ${field}, which takes ${scope}: it has to take it too.`);
    }),
    ...partsInside(criterion).flatMap((part) => beyondRights(part, takenBy, scopes)),
  ];
}

const partsInside = (criterion: Criterion) => (criterion.isOpenInside ? [] : criterion.parts);
