import { plusMonths } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Run } from '../teaching.ts';

/** What is taught, with six runs of each course. */
export function courses({ teaching, tables }: Stage): Run[] {
  const block = (id: string, name: string, kinds: string[]) =>
    tables.add('building-blocks', {
      id: `wesel-${id}`,
      name,
      programme_id: 'wesel',
      kinds,
    });
  block('coaching', 'Coaching', ['COACHING']);
  block('work', 'Berufsbegleitende Qualifizierung und Sprachförderung', ['QUALIFICATION', 'LANGUAGE']);
  block('school', 'Schul-, Ausbildungs- und Jugendintegrationskurse', [
    'SCHOOL',
    'TRAINING',
    'VOCATIONAL_PREPARATION',
    'YOUTH_INTEGRATION',
  ]);
  for (const [unit, organisation] of [
    ['klausenhof-sprache', 'akademie-klausenhof'],
    ['fachwerk-beruf', 'fachwerk-wesel'],
  ] as const) {
    tables.add('provider-units', {
      id: unit,
      name: unit === 'klausenhof-sprache' ? 'Sprachschule' : 'Berufsvorbereitung',
      organisation_id: organisation,
    });
    tables.add('certifications', {
      id: `${unit}-azav`,
      provider_unit_id: unit,
      scheme: 'AZAV',
      field: null,
      site: null,
      valid_from: '2020-01-01',
      valid_until: '2023-01-01',
    });
  }
  const language = teaching.course(
    {
      id: 'wesel-deutsch',
      programme: 'wesel',
      examRequired: true,
      certificate: 'LANGUAGE',
      occupation: null,
    },
    {
      title: 'Deutsch für den Beruf',
      building_block_id: 'wesel-work',
      provider_unit_id: 'klausenhof-sprache',
      entry_level: 'A1',
    },
  );
  const preparation = teaching.course(
    {
      id: 'wesel-berufsvorbereitung',
      programme: 'wesel',
      examRequired: false,
      certificate: 'MEASURE',
      occupation: null,
    },
    {
      title: 'Berufsvorbereitung',
      building_block_id: 'wesel-school',
      provider_unit_id: 'fachwerk-beruf',
    },
  );
  return [language, preparation].flatMap((course) =>
    ['2021-10-04', '2022-02-07', '2022-06-06', '2022-10-03', '2023-02-06', '2023-05-08'].map((starts, i) =>
      teaching.run(course, i + 1, {
        starts_on: starts,
        starts_precision: 'DAY',
        ends_on: plusMonths(starts, 3),
        ends_precision: 'DAY',
        format: 'HYBRID',
        time_model: 'PART_TIME',
        days_per_week: 3,
      }),
    ),
  );
}
