import type { Criterion } from './criteria.ts';
import type { Scope } from './scopes.ts';

/** Something that a filter asks of people: where it stands, as `participant.sex`, and a scope that it takes. */
export interface Asked {
  readonly name: string;
  readonly scope: Scope;
}

type Filter = Readonly<Record<string, unknown>>;

/** What a filter asks of people, each once. */
export function factsAskedBy(services: ReadonlyMap<string, Criterion>, filter: Filter): Asked[] {
  const asked = ({ all, any, not, ...leaves }: Filter): Asked[] => [
    ...([all, any, not].flat().filter(Boolean) as Filter[]).flatMap(asked),
    ...Object.entries(leaves).flatMap(([service, leaf]) => {
      const criteria = services.get(service);
      return criteria && leaf ? askedBy(criteria, leaf as Filter) : [];
    }),
  ];
  return [...new Map(asked(filter).map((each) => [`${each.name} ${each.scope}`, each])).values()];
}

/** A leaf that says nothing but what is open to all, such as in which programme, asks what its input stands for. */
function askedBy(criteria: Criterion, leaf: Filter): Asked[] {
  const given = criteria.parts.filter(({ name }) => leaf[name] !== null && leaf[name] !== undefined);
  const asked = given.flatMap((criterion) => factsOf(criterion, `${criteria.name}.${criterion.name}`));
  return asked.length > 0 ? asked : factsOf(criteria, criteria.name);
}

const factsOf = ({ scopes = [] }: Criterion, name: string): Asked[] => scopes.map((scope) => ({ name, scope }));
