import type { Criterion } from './criteria.ts';
import type { Scope } from './scopes.ts';

/** Something that a filter asks of people: where it stands, as `person.sex`, and a scope that it takes. */
export interface Asked {
  readonly name: string;
  readonly scope: Scope;
}

type Filter = Readonly<Record<string, unknown>>;

/** What a filter asks of people, each once. */
export function factsAskedBy(partsOfFilter: ReadonlyMap<string, Criterion>, filter: Filter): Asked[] {
  const asked = ({ all, any, not, ...leaves }: Filter): Asked[] => [
    ...([all, any, not].flat().filter(Boolean) as Filter[]).flatMap(asked),
    ...Object.entries(leaves).flatMap(([part, leaf]) => {
      const criterion = partsOfFilter.get(part);
      return criterion && leaf ? askedByLeaf(criterion, leaf as Filter) : [];
    }),
  ];
  return [...new Map(asked(filter).map((each) => [`${each.name} ${each.scope}`, each])).values()];
}

/** A leaf that says nothing but what is open to all, such as in which programme, asks what its input stands for. */
function askedByLeaf(criterion: Criterion, leaf: Filter): Asked[] {
  const asked = askedInside(criterion, leaf, criterion.name);
  return asked.length > 0 ? asked : factsOf(criterion, criterion.name);
}

/** What is asked by the fields of an object, and by theirs. */
function askedInside({ parts }: Criterion, value: Filter, name: string): Asked[] {
  const given = parts.filter((part) => value[part.name] !== null && value[part.name] !== undefined);
  return given.flatMap((part) => [
    ...factsOf(part, `${name}.${part.name}`),
    ...askedInside(part, value[part.name] as Filter, `${name}.${part.name}`),
  ]);
}

const factsOf = ({ scopes = [] }: Criterion, name: string): Asked[] => scopes.map((scope) => ({ name, scope }));
