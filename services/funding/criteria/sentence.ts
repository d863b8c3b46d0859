import { type Criteria, type Expression, leafKey, mapLeaves } from '@dienstweg/cohorts';
import type { Language } from '@dienstweg/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { FundingContext } from '../context.ts';
import { namesIn } from './names.ts';
import { Say } from './say.ts';
import { clause, filterInWords, partsOf } from './words.ts';

type Loaders = FundingContext['loaders'];

/** Whom a cohort means, as a sentence: among whom, by which day, and what must hold of them. */
export async function cohortInWords(
  { where, asOf, within, among, contradiction }: Criteria,
  language: Language,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<string> {
  const say = new Say(language, await namesIn(where, within, loaders, info));
  if (within?.length === 0) return say.in('Nobody: no programme is meant.', 'Niemand: kein Programm ist gemeint.');
  if (contradiction) return `${concerned(say, within, asOf)}: ${say.label('ContradictionKind', contradiction.kind)}.`;
  const asked = apartFrom(where, within);
  const also = partsOf(asked, say).length > 0 ? say.in(', and of whom this holds: ', ' und für die gilt: ') : '';
  return `${everyone(say, within, asOf, among)}${also}${also && clause(asked, say)}.`;
}

function everyone(say: Say, within: Criteria['within'], asOf: string, among: Criteria['among']): string {
  const day = say.day(asOf);
  const [english, german] = programmesIn(say, within);
  if (among === 'APPLICANTS')
    return say.in(
      `Everyone who had applied for ${english} by ${day}`,
      `Alle, die sich bis ${day} um ${german} beworben hatten`,
    );
  return among === 'ON_RECORD'
    ? say.in(`Everyone on record for ${english}, as of ${day}`, `Alle, die für ${german} erfasst sind, Stand ${day}`)
    : say.in(`Everyone who had entered ${english} by ${day}`, `Alle, die bis ${day} in ${german} eingetreten waren`);
}

function concerned(say: Say, within: Criteria['within'], asOf: string): string {
  const day = say.day(asOf);
  const [english, german] = programmesIn(say, within);
  return say.in(
    `Everyone concerned in ${english} as of ${day} by`,
    `Alle, die bezogen auf ${german} am ${day} betrifft`,
  );
}

function programmesIn(say: Say, within: Criteria['within']): readonly [english: string, german: string] {
  if (!within) return ['a programme', 'ein Programm'];
  const names = say.programmes(within);
  return say.names.programmes(within).length > 1
    ? [`one of the programmes ${names}`, `eines der Programme ${names}`]
    : [`the programme ${names}`, `das Programm ${names}`];
}

/** One condition of a cohort as a clause; one that asks nothing is that somebody is one of its people at all. */
export async function conditionInWords(
  { where, within, asOf, among }: Criteria,
  language: Language,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<string> {
  const say = new Say(language, await namesIn(where, within, loaders, info));
  const asked = apartFrom(where, within);
  return among && partsOf(asked, say).length === 0 ? everyone(say, within, asOf, among) : clause(asked, say);
}

/** A stored filter as a sentence. */
export const definitionInWords = async (
  filter: Expression,
  language: Language,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<string> => filterInWords(filter, new Say(language, await namesIn(filter, null, loaders, info)));

/** What is asked beside that it is read within some programmes, which goes without saying. */
const apartFrom = (where: Expression, within: Criteria['within']): Expression =>
  mapLeaves(where, (leaf) =>
    JSON.parse(JSON.stringify(leaf), (key, value) =>
      key === 'programmes' && within && leafKey(value) === leafKey(within) ? undefined : value,
    ),
  );
