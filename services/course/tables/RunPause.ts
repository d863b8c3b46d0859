import { date, type RowOf, text } from '@dienstweg/kit';
import { openTable } from '@dienstweg/protection';
import { CourseRun } from './CourseRun.ts';

export const RunPause = openTable({
  name: 'RunPause',
  importedFrom: 'run-pauses',
  columns: {
    id: text().key(),
    runId: text(),
    pausedFrom: date(),
    pausedUntil: date().nullable(),
  },
  lasts: ['pausedFrom', 'pausedUntil'],
  belongsTo: { run: CourseRun },
  checks: {
    run_pause_ends_after_start: 'paused_until > paused_from',
  },
  indices: [['runId', 'pausedFrom']],
  inCohorts: true,
});
export type RunPause = RowOf<typeof RunPause>;
