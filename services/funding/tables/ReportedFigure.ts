import { oneOf } from '@dienstweg/kit';
import { EntitySchema } from 'typeorm';
import type { Programme } from './Programme.ts';

export interface ReportedFigure {
  id: string;
  programmeId: string;
  programme?: Programme;
  measure: string;
  value: number | null;
  qualifier: string;
  unit: string;
  scope: string;
  base: string | null;
  baseQualifier: string | null;
  asOfOn: string | null;
  asOfPrecision: string | null;
  source: string;
}

export const ReportedFigure = new EntitySchema<ReportedFigure>({
  name: 'ReportedFigure',
  columns: {
    id: { type: 'text', primary: true },
    programmeId: { type: 'text' },
    measure: { type: 'text' },
    value: { type: 'double precision', nullable: true },
    qualifier: { type: 'text' },
    unit: { type: 'text' },
    scope: { type: 'text' },
    base: { type: 'text', nullable: true },
    baseQualifier: { type: 'text', nullable: true },
    asOfOn: { type: 'date', nullable: true },
    asOfPrecision: { type: 'text', nullable: true },
    source: { type: 'text' },
  },
  relations: {
    programme: {
      type: 'many-to-one',
      target: 'Programme',
      joinColumn: { name: 'programme_id' },
      nullable: false,
    },
  },
  checks: [
    oneOf('qualifier', ['EXACT', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'UP_TO', 'MANY', 'NOT_STATED']),
    oneOf('unit', ['PEOPLE', 'SHARE', 'CONTACT_POINTS', 'SITES', 'COACHES', 'ORGANISATIONS', 'WEEKS', 'ROUNDS']),
    oneOf('baseQualifier', ['EXACT', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'UP_TO', 'MANY', 'NOT_STATED']),
    oneOf('asOfPrecision', ['DAY', 'MONTH', 'YEAR']),
    { name: 'reported_figure_as_of_is_whole', expression: '(as_of_on is null) = (as_of_precision is null)' },
    {
      name: 'reported_figure_words_have_no_value',
      expression: "(value is null) = (qualifier in ('MANY','NOT_STATED'))",
    },
    { name: 'reported_figure_share_within_one', expression: "unit <> 'SHARE' or value between 0 and 1" },
    { name: 'reported_figure_base_belongs_to_share', expression: "unit = 'SHARE' or base_qualifier is null" },
  ],
  indices: [{ columns: ['programmeId'] }],
});
