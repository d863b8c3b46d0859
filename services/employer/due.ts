import { type Span, spanAsked } from '@dienstweg/kit';

interface Due {
  readonly dueDuring?: Span | null;
  readonly nextDays?: number | null;
  readonly open?: boolean | null;
}

/** What a list of due things is narrowed by: of the loader's filters, the span and whether it is open. */
export const dueIn = (where: Due | null | undefined) => ({
  ...spanAsked(where?.dueDuring, where?.nextDays),
  open: where?.open,
});
