import { type Expression, leavesOf } from '@dienstweg/cohorts';
import type { Criterion } from '@dienstweg/schema/access';
import type { GraphQLResolveInfo } from 'graphql';
import type { FundingContext } from '../context.ts';
import { criteriaOfParts } from './parts.ts';

type Asked = Readonly<Record<string, unknown>>;
type Loaders = FundingContext['loaders'];
type Named = { readonly name: string } | null;

/** How what an id stands for is found, by where it stands in a filter; ids of other services stay as they are. */
const NAMED: Readonly<Record<string, (loaders: Loaders, id: string, info: GraphQLResolveInfo) => Promise<Named>>> = {
  'ProgrammeCriteria.in': ({ programme }, id, info) => programme.load(id, info),
  'ProgrammeCriteria.partOf': ({ programme }, id, info) => programme.load(id, info),
  'ProgrammeCriteria.fundedBy': ({ funder }, id, info) => funder.load(id, info),
  'ProgrammeCriteria.fundingLine': ({ fundingLine }, id, info) => fundingLine.load(id, info),
  'ProgrammeCriteria.carrier': ({ organisation }, id, info) => organisation.load(id, info),
};

/** What ids are called. */
export interface Names {
  /** What the id is called that stands at a criterion; the id itself where that is not known. */
  of(path: string, id: string): string;
  /** Some programmes, each that is named with all its parts as one. */
  programmes(ids: readonly string[]): readonly { readonly name: string; readonly withParts: boolean }[];
}

/** The names of everything that a filter names, and of the programmes within which it is read. */
export async function namesIn(
  where: Expression,
  within: readonly string[] | null,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<Names> {
  const ids = [...criteriaOfParts].flatMap(([part, criterion]) =>
    leavesOf(where, part).flatMap((leaf) => idsIn(criterion, leaf as Asked)),
  );
  const [...programmes] = new Set([...(within ?? []), ...ids.flatMap(([path, id]) => (path === IN ? [id] : []))]);
  const named = [...ids, ...programmes.map((id) => [IN, id] as const)].map(
    async ([path, id]) => [`${path} ${id}`, (await NAMED[path]?.(loaders, id, info))?.name] as const,
  );
  const trees = programmes.map(async (id) => [id, (await loaders.treeBelow.load(id)) ?? []] as const);
  return namesFrom(new Map(await Promise.all(named)), new Map(await Promise.all(trees)));
}

const IN = 'ProgrammeCriteria.in';

function namesFrom(
  named: ReadonlyMap<string, string | undefined>,
  trees: ReadonlyMap<string, readonly string[]>,
): Names {
  const of = (path: string, id: string) => named.get(`${path} ${id}`) ?? id;
  return {
    of,
    programmes(ids) {
      const partsOf = (id: string) => (trees.get(id) ?? []).filter((part) => part !== id);
      const whole = ids.filter((id) => partsOf(id).length > 0 && partsOf(id).every((part) => ids.includes(part)));
      const within = new Set(whole.flatMap(partsOf));
      return ids.filter((id) => !within.has(id)).map((id) => ({ name: of(IN, id), withParts: whole.includes(id) }));
    },
  };
}

/** Where ids stand in what is asked, with each of them; programmes that are ids already stand in no criterion. */
function idsIn({ parts }: Criterion, asked: Asked): (readonly [path: string, id: string])[] {
  const resolved = ((asked.programmes ?? []) as readonly string[]).map((id) => [IN, id] as const);
  const given = parts.flatMap((part) => {
    const value = asked[part.name];
    if (value === null || value === undefined) return [];
    if (part.type === 'ID') return [value].flat().map((id) => [part.path, id as string] as const);
    return part.parts.length > 0 ? idsIn(part, value as Asked) : [];
  });
  return [...resolved, ...given];
}
