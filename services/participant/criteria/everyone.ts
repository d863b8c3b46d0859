import { type Criteria, evaluate, leavesOf, type MemberSet, type RequestSets, setFrom } from '@dienstweg/kit';
import { type Leaf, leafSet, type Place } from './leaf.ts';
import { stayQuery } from './stay.ts';

/** What the other services answered about a cohort, leaf by leaf; null where one did not answer. */
export interface Answers {
  courseSets: readonly unknown[] | null;
  employerSets: readonly unknown[] | null;
  employerPlaces: readonly (Place | null)[] | null;
}

/** The services whose answers a cohort needs and that did not answer. */
export function silentServices({ where }: Criteria, { courseSets, employerSets, employerPlaces }: Answers): string[] {
  const placed = reaching(where).length > 0;
  return [
    ...(leavesOf(where, 'course').length > 0 && !courseSets ? ['course'] : []),
    ...((leavesOf(where, 'employer').length > 0 && !employerSets) || (placed && !employerPlaces) ? ['employer'] : []),
  ];
}

const reaching = (where: Criteria['where']) =>
  leavesOf<Leaf>(where, 'participant').filter(({ livesWithin }) => livesWithin?.ofEstablishment);

/** Everyone whom a cohort means, among those who ever entered a programme by its day. */
export async function everyoneMeant(
  sets: RequestSets,
  { where, asOf, within }: Criteria,
  answers: Answers,
): Promise<MemberSet> {
  const everyone = await sets.of(stayQuery(within ? { programmes: [...within] } : {}, asOf));
  const known = new Map<object, MemberSet>();
  for (const [service, sent] of [
    ['course', answers.courseSets],
    ['employer', answers.employerSets],
  ] as const)
    for (const [i, leaf] of leavesOf(where, service).entries()) known.set(leaf, setFrom(sent?.[i]));

  const places = new Map(reaching(where).map((leaf, i) => [leaf, answers.employerPlaces?.[i] ?? null]));
  const own = leavesOf<Leaf>(where, 'participant');
  const found = await Promise.all(own.map((leaf) => leafSet(sets, leaf, asOf, places.get(leaf) ?? null)));
  for (const [i, leaf] of own.entries()) known.set(leaf, found[i] as MemberSet);

  return everyone.and(evaluate(where, everyone, (leaf) => known.get(leaf) as MemberSet));
}
