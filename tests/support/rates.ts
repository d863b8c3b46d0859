import type { Graph } from './graph.ts';
import { numbersOf } from './questions.ts';

/** A split as documents ask for it. */
export interface Shares {
  readonly groups: readonly { readonly key: string | null; readonly share: number | null }[];
}
export const shareOf = ({ groups }: Shares, key: string | null) => groups.find((group) => group.key === key)?.share;

/** Which share of all is among some. */
export const rateOf = (some: Set<number>, all: Set<number>) => some.intersection(all).size / all.size;

/** Whose newest placement, by a day and within some programmes, is of a kind. */
export const placedAs = (graph: Graph, kind: string, programmes: readonly string[] | null, asOf: string) =>
  numbersOf(
    graph,
    'employer',
    `select participant_id from (select distinct on (participant_id) participant_id, kind from placement
       where started_on <= $1 and ($3::text[] is null or programme_id = any($3))
         order by participant_id, started_on desc, id desc) newest where kind = $2`,
    asOf,
    kind,
    programmes,
  );

/** Who left a programme by a day, and why. */
export const leftAs = (graph: Graph, reason: string, programme: string, asOf: string) =>
  numbersOf(
    graph,
    'participant',
    'select participant_id from participation where programme_id = $1 and exit_reason = $2 and left_on <= $3',
    programme,
    reason,
    asOf,
  );
