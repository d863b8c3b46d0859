/** An answer in one form, whoever gave it: a count, perhaps with a page of numbers, or the cells of a table. */
export type Answer = { count: number; page: number[] | null } | Cell[];

/** Level, outcome and course, null where it is unknown, and how many. */
export type Cell = [string | null, string | null, string | null, number];

interface Split<Group> {
  groups: Group[];
}

interface Group {
  key: string | null;
  people: People;
}

export interface People {
  count: number;
  list?: { nodes: { number: number }[] };
  by?: Split<Group>;
  byOutcome?: Split<Group>;
  byCourse?: Split<{ of: { id: string } | null; people: People }>;
}

export function answerIn({ count, list, by }: People): Answer {
  if (!by) return { count, page: list?.nodes.map(({ number }) => number) ?? null };
  return sorted(
    by.groups.flatMap(({ key: level, people }) =>
      (people.byOutcome?.groups ?? []).flatMap(({ key: kind, people }) =>
        (people.byCourse?.groups ?? []).map(({ of, people }): Cell => [level, kind, of?.id ?? null, people.count]),
      ),
    ),
  );
}

/** Cells of nobody do not count, and their order does not either. */
export const sorted = (cells: Cell[]) =>
  cells.filter(([, , , count]) => count > 0).sort((a, b) => (String(a) < String(b) ? -1 : 1));
