import { oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Funder } from './Funder.ts';

export const FundingLine = openTable({
  name: 'FundingLine',
  importedFrom: 'funding-lines',
  columns: {
    id: text().key(),
    name: text(),
    funderId: text(),
    counting: oneOf(['ESF_2014_2020', 'ESF_PLUS_2021_2027']).nullable(),
  },
  belongsTo: { funder: Funder },
  indices: [['funderId']],
  inCohorts: false,
});
export type FundingLine = RowOf<typeof FundingLine>;
