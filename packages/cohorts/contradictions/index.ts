export { audienceOfKind, factsOfKind, isAboutPeople } from './audience.ts';
export { type Consistency, contradictionsIn } from './everywhere.ts';
export type { FactQueries } from './facts.ts';
export {
  type Contradictions,
  type ContradictionsAsked,
  type Finding,
  type Findings,
  findContradictions,
  ofEveryone,
} from './find.ts';
export {
  type ContradictionsTold,
  handOn,
  type ReportReference,
  toldBy,
  withoutFactsOf,
} from './hand-on.ts';
