import type { Scope } from '@dienstweg/schema/access';
import { GraphQLScalarType } from 'graphql';
import type { Discretion } from './discretion.ts';
import { MemberSet } from './MemberSet.ts';

/** A set of people as it travels: with the day it is of. */
export interface Members {
  readonly set: MemberSet;
  readonly asOf: string;
  /** Ids within which facts are read; null for all. */
  readonly within: readonly string[] | null;
  /** What has to be readable of people to be told who these are. */
  readonly scopes: readonly Scope[];
  /** How far their number may be told; freely where it is absent. */
  readonly discretion?: Discretion | undefined;
  /** Those of them and of others whom the viewer may list: beside their number, that of all must not tell of one or two more. */
  readonly listed?: MemberSet;
}

/** A set as another service sent it: itself within one process, else its JSON. */
export const setFrom = (sent: unknown): MemberSet =>
  sent instanceof MemberSet ? sent : MemberSet.fromJSON(sent as string);

/** Members as another service sent them. */
export function membersFrom(sent: unknown): Members {
  const { set, listed, ...others } = sent as Members;
  return { ...others, set: setFrom(set), ...(listed && { listed: setFrom(listed) }) };
}

const asIs = (name: string) => new GraphQLScalarType({ name, serialize: (value) => value });

/** Scalars that only services see. Within one process values travel as themselves, between processes as JSON. */
export const internalScalars = {
  MemberSet: asIs('MemberSet'),
  CohortCriteria: asIs('CohortCriteria'),
  DayVector: asIs('DayVector'),
};
