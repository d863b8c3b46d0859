import { daysUntil, type Reference } from '@dienstweg/kit';

interface Span {
  readonly from: string;
  readonly until: string;
}

/** A funding line with the half-open spans in which its grants pay for a programme; they neither touch nor overlap. */
export interface PaidLine {
  readonly line: string;
  readonly spans: readonly Span[];
}

/** Two stays with the days on which both went on, as the participant service tells. */
export interface PaidOverlap extends Reference, Span {
  readonly firstProgramme: Reference;
  readonly secondProgramme: Reference;
}

/** Days of an overlap that one line paid twice. */
export interface DoubleFunding extends Span {
  readonly line: string;
  readonly days: number;
}

const shared = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some
    .flatMap((a) =>
      others.map((b) => ({
        from: a.from > b.from ? a.from : b.from,
        until: a.until < b.until ? a.until : b.until,
      })),
    )
    .filter(({ from, until }) => from < until);

/** The lines that paid both programmes on days of a span. */
export function paidTwice(span: Span, some: readonly PaidLine[], others: readonly PaidLine[]): DoubleFunding[] {
  return some.flatMap(({ line, spans }) => {
    const other = others.find((each) => each.line === line);
    const twice = shared(shared(spans, other?.spans ?? []), [span]);
    const [first, last] = [twice[0], twice.at(-1)];
    if (!first || !last) return [];
    return [
      {
        line,
        from: first.from,
        until: last.until,
        days: twice.reduce((sum, each) => sum + daysUntil(each.from, each.until), 0),
      },
    ];
  });
}
