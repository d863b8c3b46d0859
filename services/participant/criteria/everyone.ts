import {
  type Asker,
  asReader,
  audienceOf,
  controls,
  evaluate,
  type MemberSet,
  type Members,
  partsOf,
  roundingFor,
  setFrom,
} from '@dienstweg/cohorts';
import { recordQuestion } from '@dienstweg/protection';
import type { ParticipantContext } from '../context.ts';
import { type AnsweredCohort, refuseUnanswered, sourceOf } from './answers.ts';
import { visibleOf } from './visible.ts';

type Asking = Asker & Pick<ParticipantContext, 'sets' | 'db'>;

/**
 * Everyone whom a cohort means, among those who ever entered a programme by its day, applied for one or are on record
 * at all. Whoever may list these people is told of those whom a list shows, anybody else of all: with people whose data
 * are restricted or erased.
 */
export async function everyoneMeant(asking: Asking, cohort: AnsweredCohort): Promise<Members> {
  refuseUnanswered(cohort);
  const { criteria } = cohort;
  const { asOf, within, facts, where, contradiction } = criteria;
  const audience = audienceOf(asking, criteria);
  const base = roundingFor(audience, asking, asOf);
  const asked = contradiction ? { contradictions: [contradiction.kind] } : where;
  if (controls(asking.viewer)) recordQuestion({ where: asked, asOf, programmes: within }, asking.db);
  const all = contradiction ? setFrom(contradiction.numbers) : await meantBy(asking, cohort);
  const isListed = audience === 'LISTING';
  return { set: isListed ? await listedOf(all, asking, within) : all, asOf, within, facts, base, isListed };
}

async function meantBy({ sets }: Asking, cohort: AnsweredCohort): Promise<MemberSet> {
  const { where, among } = cohort.criteria;
  const source = sourceOf(sets, cohort);
  const meant = await evaluate(where, source);
  const entered = partsOf(where).leaves.some(({ part }) => part === 'stay');
  return entered && among !== 'APPLICANTS' ? meant : meant.and(await source.everyone());
}

/** Those of some people whom a list of them shows to the viewer, once it says what for. */
const listedOf = async (people: MemberSet, { viewer, ...asking }: Asking, within: readonly string[] | null) =>
  visibleOf(people, { ...asking, viewer: asReader(viewer) }, within);
