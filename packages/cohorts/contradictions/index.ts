export { audienceOfKind, factsOfKind, isAboutPeople } from './audience.ts';
export { type Consistency, contradictionsIn } from './everywhere.ts';
export type { FactQueries, ToldFacts } from './facts.ts';
export {
  answered,
  type Contradictions,
  type ContradictionsAsked,
  type Finding,
  type Findings,
  findContradictions,
  ofEveryone,
  type ReportReference,
  tellFacts,
} from './find.ts';
