import { daysUntil, type Reference } from '@dienstweg/kit';

interface Span {
  readonly from: string;
  readonly until: string;
}

/** A funder with the half-open spans in which it pays for a programme, and under which line it does so when. */
export interface PaidDays {
  readonly funder: string;
  /** They neither touch nor overlap. */
  readonly spans: readonly Span[];
  readonly lines: readonly (Span & { readonly line: string })[];
}

/** Two stays with the days on which both went on, as the participant service tells. */
export interface PaidOverlap extends Reference {
  readonly period: Span;
  readonly firstProgramme: Reference;
  readonly secondProgramme: Reference;
}

/** Days of an overlap that one funder paid twice, under whichever of its lines. */
export interface DoubleFunding {
  readonly period: Span;
  readonly funder: string;
  readonly lines: readonly string[];
  readonly days: number;
}

/** SQL of who pays a grant `g` of a line `l`: the funder of the line, and whoever gives co-financing to it. */
export const PAYERS = `select l.funder_id union select c.funder_id from co_financing c
  where c.grant_id = g.id and c.funder_id is not null`;

/** SQL of who pays for programmes when: by grants of their own or of what they are part of, and by co-financing. */
export const PAID_DAYS = `with recursive above (programme, id) as (
    select id, id from programme where id = any($1)
    union select programme, part_of_id from above join programme p using (id) where part_of_id is not null),
  paid as (select programme, payer.funder_id, l.id line, daterange(from_on, until_on, '[]') span
    from above join "grant" g on g.programme_id = above.id join funding_line l on l.id = g.funding_line_id
      cross join lateral (${PAYERS}) payer where approved_on is not null)
  select programme, json_agg(json_build_object('funder', funder_id, 'spans', spans, 'lines', lines)
      order by name, funder_id)
  from (select programme, funder_id,
      (select json_agg(json_build_object('from', lower(span), 'until', upper(span))) from unnest(range_agg(span)) span)
        spans,
      json_agg(json_build_object('line', line, 'from', lower(span), 'until', upper(span)) order by line) lines
    from paid group by 1, 2) paid
  join funder on funder.id = funder_id group by 1`;

const shared = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some
    .flatMap((a) =>
      others.map((b) => ({
        from: a.from > b.from ? a.from : b.from,
        until: a.until < b.until ? a.until : b.until,
      })),
    )
    .filter(({ from, until }) => from < until);

/** The funders that paid both programmes on days of a span. */
export function paidTwice(span: Span, some: readonly PaidDays[], others: readonly PaidDays[]): DoubleFunding[] {
  return some.flatMap(({ funder, spans, lines }) => {
    const other = others.find((each) => each.funder === funder);
    const twice = shared(shared(spans, other?.spans ?? []), [span]);
    const [first, last] = [twice[0], twice.at(-1)];
    if (!first || !last) return [];
    const paying = [...lines, ...(other?.lines ?? [])].filter((each) => shared(twice, [each]).length > 0);
    return [
      {
        funder,
        lines: [...new Set(paying.map(({ line }) => line))].sort(),
        period: { from: first.from, until: last.until },
        days: twice.reduce((sum, each) => sum + daysUntil(each.from, each.until), 0),
      },
    ];
  });
}
