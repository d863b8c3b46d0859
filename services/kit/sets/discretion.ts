import { grantOf, type Scope, scopesAskedFor } from '@dienstweg/schema/access';
import type { Viewer } from '../identity/Viewer.ts';
import { type Sight, seesAll, sightOf } from '../rows/Sight.ts';
import { type Criteria, type Expression, leafKey, leavesOf, scopesOf } from './criteria.ts';
import type { MemberSet } from './MemberSet.ts';
import type { Members } from './members.ts';
import { neighboursOf, withoutCondition } from './neighbours.ts';

/** What may be told of numbers of people in one request: all, since the gateway takes out what must not leave, or none but those of own people. */
export type CountsTold = 'SETTLED' | 'NONE';

/** How far the number of some people may be told: after a look at the whole answer (sealed), or not at all (closed). Without it they may be counted freely. */
export type Discretion = 'SEALED' | 'CLOSED';

/** Whether the number of people under this discretion may be told in this request. */
export const mayTell = (discretion: Discretion | undefined, told: CountsTold) =>
  discretion === undefined || (discretion === 'SEALED' && told === 'SETTLED');

/** So few people must not be told apart by the difference of two numbers. */
export const FEW = 2;

/** Whether it may be told which values occur among some people: of one or two it would tell what they are, even without a number. */
export const mayTellValues = ({ set, discretion }: Members, told: CountsTold) =>
  discretion === undefined || (mayTell(discretion, told) && set.size > FEW);

/** More expressions are not compared: whoever asks so finely is told no number. */
export const MOST_NEIGHBOURS = 100;
const MOST_BEYOND = 300;

/** Whether a viewer may read all that these scopes open: who is told of people what they have in common is told that of each. */
export function reads({ roles, purpose }: Viewer, scopes: readonly Scope[]) {
  const grant = grantOf(roles, purpose);
  return scopes.every((scope) => grant.has(scope));
}

/** What has to be readable of people to be told who a cohort means. */
export const scopesToName = ({ where, scopes }: Criteria) => scopes ?? scopesOf(where);

/** Whether a viewer is told every number as it is: sees everyone, and all that people can be asked for by. */
export const countsExactly = (viewer: Viewer) => seesAll(sightOf(viewer)) && reads(viewer, scopesAskedFor);

/** Whether a cohort is read within programmes whose people the viewer sees: facts of other programmes are told of nobody. */
export const isReadWithin = ({ programmes }: Sight, { within }: Pick<Criteria, 'within'>) =>
  programmes === null || within?.every((id) => programmes.includes(id)) === true;

/** Whether a viewer may list everyone whom a cohort ranges over. A confined coach may where none of its programmes says otherwise, which not every service knows. */
export const listsEveryone = (sight: Sight, criteria: Pick<Criteria, 'within'>) =>
  sight.consent === null && !sight.confined && isReadWithin(sight, criteria);

/** What a cohort asks for, and what is looked at besides; null where that is too much. */
interface Expressions {
  readonly where: Expression;
  readonly neighbours: readonly Neighbour[] | null;
}

/** What a cohort asks for with one thing left out, and with a condition left out of that: what this tells apart is told whatever was left out first. */
interface Neighbour {
  readonly expression: Expression;
  readonly less: readonly Expression[];
}

/** What a cohort asks for, and what is looked at besides before it is counted for a viewer who may not list everyone, or not for that. */
export function expressionsOf(criteria: Criteria, viewer: Viewer): Expressions {
  const { where, fewerSaid } = criteria;
  if (listsEveryone(sightOf(viewer), criteria) && reads(viewer, scopesToName(criteria)))
    return { where, neighbours: [] };
  const neighbours = neighboursOf(where, fewerSaid);
  if (neighbours.length > MOST_NEIGHBOURS) return { where, neighbours: null };
  const compared = neighbours.map((expression) => ({ expression, less: withoutCondition(expression) }));
  const less = new Set(compared.flatMap((each) => each.less.map(expressionKey)));
  return { where, neighbours: less.size > MOST_BEYOND ? null : compared };
}

/** The leaves of one service in a cohort and in what is looked at besides, each once, in an order that all services share. */
export function leavesAsked<Leaf extends object>(criteria: Criteria, viewer: Viewer, service: string): Leaf[] {
  return leavesIn(everyExpression(expressionsOf(criteria, viewer)), service);
}

/** All expressions that are evaluated for a cohort. */
export const everyExpression = ({ where, neighbours }: Expressions): Expression[] => {
  const compared = (neighbours ?? []).flatMap(({ expression, less }) => [expression, ...less]);
  return [where, ...new Map(compared.map((each) => [expressionKey(each), each])).values()];
};

const expressionKey = (expression: Expression) => JSON.stringify(expression);

/** Whether the number of some people is closed: whether leaving out something tells one or two people apart, from them or from whom an expression without something else means. */
export async function isClosed(
  set: MemberSet,
  { neighbours }: Pick<Expressions, 'neighbours'>,
  meantBy: (expression: Expression) => Promise<MemberSet>,
): Promise<boolean> {
  if (!neighbours) return true;
  const known = new Map<string, Promise<MemberSet>>();
  const meant = (expression: Expression) => {
    const key = expressionKey(expression);
    const found = known.get(key) ?? meantBy(expression);
    known.set(key, found);
    return found;
  };
  for (const { expression, less } of neighbours) {
    const neighbour = await meant(expression);
    if (tellsApart(set, neighbour) || (neighbour.size > 0 && neighbour.size <= FEW)) return true;
    for (const each of less) if (tellsApart(neighbour, await meant(each))) return true;
  }
  return false;
}

/** The leaves of one service in some expressions, each once. */
export function leavesIn<Leaf extends object>(expressions: readonly Expression[], service: string): Leaf[] {
  const leaves = expressions.flatMap((each) => leavesOf<Leaf>(each, service));
  return leaves.length < 2 ? leaves : [...new Map(leaves.map((leaf) => [leafKey(leaf), leaf])).values()];
}

/** Whether one or two people make the difference between two sets of which one has all of the other. */
function tellsApart(some: MemberSet, other: MemberSet): boolean {
  const [inner, outer] = some.size < other.size ? [some, other] : [other, some];
  const difference = outer.size - inner.size;
  return difference > 0 && difference <= FEW && inner.minus(outer).size === 0;
}
