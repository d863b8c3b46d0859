import type { Row, Tables } from './tables.ts';

const INDICATOR = 'kassel-2018-training';
const READ_ON = {
  '2018-12-31': '2019-01-14',
  '2019-12-31': '2020-01-13',
  '2020-08-01': '2020-08-03',
  '2021-12-31': '2022-01-10',
  '2022-12-31': '2023-01-09',
};

/** What the city told the Land about its target, as it stood on each day. */
export function readIndicators(tables: Tables) {
  const placements = (tables.rows.get('placements') ?? []).filter(({ programme_id }) => programme_id === 'kassel');
  const people = (rows: readonly Row[]) => new Set(rows.map(({ participant_id }) => participant_id)).size;
  for (const [as_of, readOn] of Object.entries(READ_ON)) {
    const begun = placements.filter(({ started_on }) => started_on && String(started_on) <= as_of);
    tables.add('indicator-readings', {
      ...{ id: `${INDICATOR}-${as_of}`, indicator_id: INDICATOR, as_of, version: 1 },
      strict: people(begun.filter(({ kind }) => kind === 'APPRENTICESHIP')),
      declared: people(begun.filter(({ kind }) => kind === 'APPRENTICESHIP' || kind === 'EMPLOYMENT_INSURED')),
      read_at: `${readOn}T09:00:00Z`,
    });
  }
}
