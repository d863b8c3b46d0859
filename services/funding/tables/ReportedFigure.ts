import { date, decimal, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Programme } from './Programme.ts';

export const ReportedFigure = openTable({
  name: 'ReportedFigure',
  importedFrom: 'reported-figures',
  columns: {
    id: text().key(),
    programmeId: text(),
    measure: text(),
    value: decimal().nullable(),
    qualifier: oneOf(['EXACT', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'UP_TO', 'MANY', 'NOT_STATED']),
    unit: oneOf(['PEOPLE', 'SHARE', 'CONTACT_POINTS', 'SITES', 'COACHES', 'ORGANISATIONS', 'WEEKS', 'ROUNDS']),
    scope: text(),
    base: text().nullable(),
    baseQualifier: oneOf(['EXACT', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'UP_TO', 'MANY', 'NOT_STATED']).nullable(),
    asOfOn: date().nullable(),
    asOfPrecision: oneOf(['DAY', 'MONTH', 'YEAR']).nullable(),
    source: text(),
  },
  belongsTo: { programme: Programme },
  checks: {
    reported_figure_as_of_is_whole: '(as_of_on is null) = (as_of_precision is null)',
    reported_figure_words_have_no_value: "(value is null) = (qualifier in ('MANY','NOT_STATED'))",
    reported_figure_share_within_one: "unit <> 'SHARE' or value between 0 and 1",
    reported_figure_base_belongs_to_share: "unit = 'SHARE' or base_qualifier is null",
  },
  indices: [['programmeId']],
  inCohorts: false,
});
export type ReportedFigure = RowOf<typeof ReportedFigure>;
