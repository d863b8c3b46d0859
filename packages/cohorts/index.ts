export {
  type Asker,
  asReader,
  audienceOf,
  type CountedToo,
  controls,
  countedWithin,
  dayTold,
  fact,
  reads,
  refuseForeign,
  refuseUnread,
  roundingFor,
  talliedFor,
} from './audience.ts';
export {
  audienceOfKind,
  type Consistency,
  type Contradictions,
  type ContradictionsAsked,
  type ContradictionsTold,
  contradictionsIn,
  type FactQueries,
  type Finding,
  type Findings,
  factsOfKind,
  handOn,
  isAboutPeople,
  ofEveryone,
  type ReportReference,
  toldBy,
  withoutFactsOf,
} from './contradictions/index.ts';
export {
  ANSWERED_BY,
  type Criteria,
  distinctLeavesOf,
  type Expression,
  establishmentsIn,
  type Fact,
  leafKey,
  leavesOf,
  mapLeaves,
  PARTS,
  type Part,
  type ResolvedLeaf,
  type RuleBehind,
  type Target,
} from './criteria.ts';
export { Dates, datesOf } from './Dates.ts';
export { DayVector, daysOf } from './DayVector.ts';
export { evaluate, type Leaf, partsOf, type Source } from './evaluate.ts';
export { holds, isWithin, KeptSets, type QueryWithin, queryWithin, type RequestSets } from './KeptSets.ts';
export { labelOf, termOf, valueTermOf } from './labels.ts';
export { MemberSet } from './MemberSet.ts';
export { internalScalars, type Members, membersFrom, setFrom } from './members.ts';
export { monthInWords, quarterInWords } from './months.ts';
export { pageAmong } from './page-among.ts';
export { pageRanked } from './page-ranked.ts';
export {
  counting,
  noteFacts,
  noteFew,
  numberOf,
  type PeopleReference,
  withFacts,
} from './people.ts';
export { reachFor } from './reach.ts';
export type { SetQuery } from './read-set.ts';
export { everRecordedBy, newestReportingDay, refuseOtherSpans } from './reporting-days.ts';
export { missingOver, rounded, STATISTICS_BASE, shareOf } from './rounding.ts';
export { type Conditions, SetQueryBuilder } from './SetQueryBuilder.ts';
export { type Group, labelOfGroup, type SplitBy, type Splitting, splitPeople } from './split-people.ts';
export { type AttributeOf, splitTypeOf } from './split-types.ts';
export { type CohortSupplies, withKeptSets } from './with-kept-sets.ts';
