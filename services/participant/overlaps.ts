/**
 * Two stays of one person in two programmes, with the days on which both went on: half-open, as far as known on the day
 * asked about.
 */
export interface Overlap {
  readonly id: string;
  readonly earlierId: string;
  readonly laterId: string;
  readonly firstProgrammeId: string;
  readonly secondProgrammeId: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly days: number;
}
