import {
  type Criteria,
  type Expression,
  evaluate,
  leafKey,
  type MemberSet,
  type RequestSets,
} from '@dienstweg/cohorts';
import { type AnsweredCohort, refuseUnanswered, sourceOf } from './answers.ts';
import { conditionsOf, recordedFor } from './conditions.ts';

/** A condition of a cohort that keeps a person out. */
export interface Obstacle {
  readonly condition: Criteria;
  readonly state: 'NOT_MET' | 'UNKNOWN';
}

/** That a person entered a programme at all, as everyone in a cohort did. */
const ENTERED: Expression = {};

/** The conditions of a cohort that one person does not meet or is not known to meet. */
export async function obstaclesOf(sets: RequestSets, cohort: AnsweredCohort, alone: MemberSet) {
  refuseUnanswered(cohort);
  const { criteria } = cohort;
  const source = sourceOf(sets, cohort);
  const isMet = async (condition: Expression) => {
    const meant = condition === ENTERED ? source.everyone() : evaluate(condition, source, alone);
    return alone.minus(await meant).size === 0;
  };
  const obstacleOf = async (where: Expression): Promise<Obstacle[]> => {
    if (await isMet(where)) return [];
    const recorded = criteria.rules?.[leafKey(where)]?.known ?? recordedFor(where);
    const state = !recorded || (await isMet(recorded)) ? 'NOT_MET' : 'UNKNOWN';
    return [{ condition: { ...criteria, where }, state }];
  };
  const conditions = new Map([...conditionsOf(criteria.where), ENTERED].map((each) => [leafKey(each), each]));
  return (await Promise.all([...conditions.values()].map(obstacleOf))).flat();
}
