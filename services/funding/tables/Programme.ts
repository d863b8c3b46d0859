import { boolean, date, ITSELF, oneOf, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { Organisation } from './Organisation.ts';

export const Programme = openTable({
  name: 'Programme',
  importedFrom: 'programmes',
  columns: {
    id: text().key(),
    name: text(),
    goal: text().nullable(),
    partOfId: text().nullable(),
    carrierId: text().nullable(),
    runsFromOn: date().nullable(),
    runsFromPrecision: oneOf(['DAY', 'MONTH', 'YEAR']).nullable(),
    runsUntilOn: date().nullable(),
    runsUntilPrecision: oneOf(['DAY', 'MONTH', 'YEAR']).nullable(),
    districts: text().list().default('{}'),
    coachPromised: boolean().nullable(),
    closingEventOn: date().nullable(),
    followUp: text().nullable(),
    followedById: text().nullable(),
  },
  lasts: ['runsFromOn', 'runsUntilOn'],
  lastDays: ['runsUntilOn'],
  belongsTo: { partOf: ITSELF, carrier: Organisation, followedBy: ITSELF },
  checks: {
    programme_not_followed_by_itself: 'followed_by_id <> id',
    programme_not_part_of_itself: 'part_of_id <> id',
    programme_runs_from_is_whole: '(runs_from_on is null) = (runs_from_precision is null)',
    programme_runs_until_is_whole: '(runs_until_on is null) = (runs_until_precision is null)',
    programme_ends_after_start: 'last_day(runs_until_on, runs_until_precision) >= runs_from_on',
  },
  indices: [['name', 'id'], ['partOfId'], ['carrierId']],
  inCohorts: false,
});
export type Programme = RowOf<typeof Programme>;
