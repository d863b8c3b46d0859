import {
  type Criteria,
  Dates,
  type Expression,
  evaluate,
  everyExpression,
  expressionsOf,
  isClosed,
  isConfining,
  isReadWithin,
  leafKey,
  leavesIn,
  leavesOf,
  listsEveryone,
  type MemberSet,
  type Members,
  partsOf,
  reads,
  type Source,
  scopesToName,
  setFrom,
  sightOf,
} from '@dienstweg/kit';
import type { ParticipantContext } from '../context.ts';
import { asksForStay, type Known, type Leaf, leafSet, type Place } from './leaf.ts';
import { applicationQuery, stayQuery } from './stay.ts';
import { hiddenFrom, restrictedFor, visibleOf } from './visible.ts';

/** What the other services answered about a cohort, leaf by leaf; null where one did not answer. */
export interface Answers {
  courseSets: readonly unknown[] | null;
  certificateDays: readonly unknown[] | null;
  employerSets: readonly unknown[] | null;
  employerPlaces: readonly (Place | null)[] | null;
  vacancyPlaces: readonly Place[] | null;
}

/** The services whose answers a cohort needs and that did not answer. */
export function silentServices({ where }: Criteria, answers: Answers): string[] {
  const { courseSets, certificateDays, employerSets, employerPlaces, vacancyPlaces } = answers;
  const gained = leavesOf<Leaf>(where, 'participant').some((leaf) => leaf.gained);
  const placed = reaching(where).length > 0;
  const remote = leavesOf<Leaf>(where, 'participant').some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY'));
  return [
    ...((leavesOf(where, 'course').length > 0 && !courseSets) || (gained && !certificateDays) ? ['course'] : []),
    ...((leavesOf(where, 'employer').length > 0 && !employerSets) ||
    (placed && !employerPlaces) ||
    (remote && !vacancyPlaces)
      ? ['employer']
      : []),
  ];
}

const reaching = (where: Expression) =>
  leavesOf<Leaf>(where, 'participant').filter(({ livesWithin }) => livesWithin?.ofEstablishment);

export type Asking = Pick<ParticipantContext, 'sets' | 'viewer' | 'db'>;

/** Everyone whom a cohort means, among those who ever entered a programme by its day or applied for one, and how far their number may be told. */
export async function everyoneMeant(asking: Asking, criteria: Criteria, answers: Answers): Promise<Members> {
  const { asOf, within } = criteria;
  const expressions = expressionsOf(criteria, asking.viewer);
  const source = sourceOf(asking, criteria, answers, everyExpression(expressions));
  const hidden = await hiddenFrom(asking);

  const meantBy = async (expression: Expression) => {
    const meant = await evaluate(expression, source);
    const entered = partsOf(expression).leaves.some((leaf) => !source.known(leaf) && asksForStay(leaf));
    const among = entered && criteria.among !== 'APPLICANTS' ? meant : meant.and(await source.everyone());
    return among.minus(hidden);
  };
  const set = await meantBy(expressions.where);
  const scopes = scopesToName(criteria);
  if (reads(asking.viewer, scopes) && (await mayListEveryone(asking, criteria)))
    return { set: set.minus(await restrictedFor(asking)), asOf, within, scopes };
  const closed = await isClosed(set, expressions, meantBy);
  const listed = await listedOf(set, asking, within);
  return { set, asOf, within, scopes, discretion: closed ? 'CLOSED' : 'SEALED', ...(listed && { listed }) };
}

/** Whom of some people a list of them tells of; undefined where there is no list. */
async function listedOf(set: MemberSet, asking: Asking, within: readonly string[] | null) {
  const sight = sightOf(asking.viewer);
  if (sight.programmes?.length === 0 || !isReadWithin(sight, { within })) return undefined;
  return visibleOf(set, asking, within);
}

/** Where the people of all expressions are found that a cohort asks for or compares: what the other services answered, and what this one knows. */
export function sourceOf(
  { sets }: Pick<Asking, 'sets'>,
  criteria: Criteria,
  answers: Answers,
  expressions: readonly Expression[],
): Source {
  const { asOf, within, among: universe } = criteria;
  const known = knownLeaves(answers, expressions);
  return {
    everyone: () =>
      sets.of(universe === 'APPLICANTS' ? applicationQuery(within, asOf) : stayQuery({ programmes: within }, asOf)),
    known: (leaf) => known.sets.get(leaf),
    find: (leaf: Leaf, among) => leafSet(sets, leaf, criteria, known.beside(leaf), among),
  };
}

/** A coach may list everyone whom a cohort ranges over unless one of its programmes shows coaches their own people only. */
async function mayListEveryone({ db, viewer }: Asking, criteria: Criteria): Promise<boolean> {
  const sight = sightOf(viewer);
  if (!sight.confined) return listsEveryone(sight, criteria);
  if (!listsEveryone({ ...sight, confined: false }, criteria)) return false;
  return !(await isConfining(db, criteria.within));
}

/** What the other services answered, by leaf: everyone it means, and where the establishment lies that it names. */
function knownLeaves(answers: Answers, expressions: readonly Expression[]) {
  const sets = new Map<object, MemberSet>();
  for (const [service, sent] of [
    ['course', answers.courseSets],
    ['employer', answers.employerSets],
  ] as const) {
    const asked = leavesIn(expressions, service);
    const answered = new Map(asked.map((leaf, i) => [leafKey(leaf), setFrom(sent?.[i])]));
    for (const leaf of expressions.flatMap((each) => leavesOf(each, service)))
      sets.set(leaf, answered.get(leafKey(leaf)) as MemberSet);
  }
  const stays = leavesIn<Leaf>(expressions, 'participant');
  const homes = reaching({ all: stays.map((participant) => ({ participant })) });
  const located = new Map(
    homes.map(({ livesWithin }, i) => [livesWithin?.ofEstablishment, answers.employerPlaces?.[i] ?? null]),
  );
  const gaining = stays.filter(({ gained }) => gained);
  const certified = new Map(gaining.map((leaf, i) => [certificatesIn(leaf), answers.certificateDays?.[i]]));
  const beside = (leaf: Leaf): Known => ({
    establishment: located.get(leaf.livesWithin?.ofEstablishment) ?? null,
    vacancies: answers.vacancyPlaces ?? [],
    certified: leaf.gained ? Dates.from(certified.get(certificatesIn(leaf))) : null,
  });
  return { sets, beside };
}

/** Which certificates a leaf asks about, whatever else it says. */
const certificatesIn = ({ programmes, gained }: Leaf) => leafKey({ programmes, gained });
