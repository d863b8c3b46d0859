import {
  type CountsTold,
  type Criteria,
  type Expression,
  evaluate,
  expressionsOf,
  leafKey,
  leavesAsked,
  leavesOf,
  type MemberSet,
  type Members,
  partsOf,
  type RequestSets,
  type Source,
  setFrom,
  tellsApart,
} from '@dienstweg/kit';
import { asksForStay, type Leaf, leafSet, type Place, type Places } from './leaf.ts';
import { applicationQuery, stayQuery } from './stay.ts';

/** What the other services answered about a cohort, leaf by leaf; null where one did not answer. */
export interface Answers {
  courseSets: readonly unknown[] | null;
  employerSets: readonly unknown[] | null;
  employerPlaces: readonly (Place | null)[] | null;
  vacancyPlaces: readonly Place[] | null;
}

/** The services whose answers a cohort needs and that did not answer. */
export function silentServices({ where }: Criteria, answers: Answers): string[] {
  const { courseSets, employerSets, employerPlaces, vacancyPlaces } = answers;
  const placed = reaching(where).length > 0;
  const remote = leavesOf<Leaf>(where, 'participant').some(({ livesBeyond }) => livesBeyond?.of.includes('VACANCY'));
  return [
    ...(leavesOf(where, 'course').length > 0 && !courseSets ? ['course'] : []),
    ...((leavesOf(where, 'employer').length > 0 && !employerSets) ||
    (placed && !employerPlaces) ||
    (remote && !vacancyPlaces)
      ? ['employer']
      : []),
  ];
}

const reaching = (where: Expression) =>
  leavesOf<Leaf>(where, 'participant').filter(({ livesWithin }) => livesWithin?.ofEstablishment);

export interface Asked {
  readonly sets: RequestSets;
  readonly counts: CountsTold;
}

/** Everyone whom a cohort means, among those who ever entered a programme by its day or applied for one, and how far their number may be told. */
export async function everyoneMeant(asked: Asked, criteria: Criteria, answers: Answers): Promise<Members> {
  const { asOf, within } = criteria;
  const { counts } = asked;
  const { where, neighbours } = expressionsOf(criteria, counts);
  const source = sourceOf(asked, criteria, answers);

  const meantBy = async (expression: Expression) => {
    const meant = await evaluate(expression, source);
    const entered = partsOf(expression).leaves.some((leaf) => !source.known(leaf) && asksForStay(leaf));
    return entered && criteria.among !== 'APPLICANTS' ? meant : meant.and(await source.everyone());
  };
  const set = await meantBy(where);
  if (counts === 'ALL') return { set, asOf, within };
  const others = neighbours && (await Promise.all(neighbours.map(meantBy)));
  const closed = !others || others.some((other) => tellsApart(set, other));
  return { set, asOf, within, discretion: closed ? 'CLOSED' : 'SEALED' };
}

/** Where the people of a cohort are found: what the other services answered, and what this one knows. */
export function sourceOf({ sets, counts }: Asked, criteria: Criteria, answers: Answers): Source {
  const { asOf, within, among: universe } = criteria;
  const known = knownLeaves(criteria, counts, answers);
  return {
    everyone: () =>
      sets.of(universe === 'APPLICANTS' ? applicationQuery(within, asOf) : stayQuery({ programmes: within }, asOf)),
    known: (leaf) => known.sets.get(leaf),
    find: (leaf: Leaf, among) => leafSet(sets, leaf, criteria, known.placesOf(leaf), among),
  };
}

/** What the other services answered, by leaf: everyone it means, and where the establishment lies that it names. */
function knownLeaves(criteria: Criteria, counts: CountsTold, answers: Answers) {
  const { where, neighbours } = expressionsOf(criteria, counts);
  const expressions = [where, ...(neighbours ?? [])];
  const sets = new Map<object, MemberSet>();
  for (const [service, sent] of [
    ['course', answers.courseSets],
    ['employer', answers.employerSets],
  ] as const) {
    const asked = leavesAsked(criteria, counts, service);
    const answered = new Map(asked.map((leaf, i) => [leafKey(leaf), setFrom(sent?.[i])]));
    for (const leaf of expressions.flatMap((each) => leavesOf(each, service)))
      sets.set(leaf, answered.get(leafKey(leaf)) as MemberSet);
  }
  const homes = reaching({
    all: leavesAsked<Leaf>(criteria, counts, 'participant').map((participant) => ({ participant })),
  });
  const located = new Map(
    homes.map(({ livesWithin }, i) => [livesWithin?.ofEstablishment, answers.employerPlaces?.[i] ?? null]),
  );
  const placesOf = (leaf: Leaf): Places => ({
    establishment: located.get(leaf.livesWithin?.ofEstablishment) ?? null,
    vacancies: answers.vacancyPlaces ?? [],
  });
  return { sets, placesOf };
}
