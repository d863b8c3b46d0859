import { GraphQLScalarType } from 'graphql';
import type { Fact } from './criteria.ts';
import { MemberSet } from './MemberSet.ts';

/** A set of people as it travels: with the day it is of. */
export interface Members {
  readonly set: MemberSet;
  readonly asOf: string;
  /** Ids within which facts are read; null for all. */
  readonly within: readonly string[] | null;
  /** What being among them tells of a person. */
  readonly facts: readonly Fact[];
  /** To what multiple their number is rounded; 1 where it is told as it is. */
  readonly base: number;
  /** Whether they are those whom a list shows to the viewer, not all of them. */
  readonly isListed: boolean;
}

/** A set as another service sent it: itself within one process, else its JSON. */
export const setFrom = (sent: unknown): MemberSet =>
  sent instanceof MemberSet ? sent : MemberSet.fromJSON(sent as string);

/** Members as another service sent them. */
export function membersFrom(sent: unknown): Members {
  const { set, ...others } = sent as Members;
  return { set: setFrom(set), ...others };
}

const asIs = (name: string) => new GraphQLScalarType({ name, serialize: (value) => value });

/** Scalars that only services see. Within one process values travel as themselves, between processes as JSON. */
export const internalScalars = {
  MemberSet: asIs('MemberSet'),
  CohortCriteria: asIs('CohortCriteria'),
  DayVector: asIs('DayVector'),
  ContradictionsAsked: asIs('ContradictionsAsked'),
  ContradictionsTold: asIs('ContradictionsTold'),
};
