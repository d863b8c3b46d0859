import { plusMonths } from '../days.ts';
import type { Stage } from '../demo.ts';

/** The courses of Kassel: six runs that were held, one that is open, and a school course that is planned. */
export function orientation({ teaching, tables }: Stage) {
  tables.add('building-blocks', {
    id: 'kassel-orientation',
    name: 'Berufliche Orientierung',
    programme_id: 'kassel',
    kinds: ['VOCATIONAL_PREPARATION', 'COACHING'],
  });
  tables.add('provider-units', {
    id: 'kassel-unit',
    name: 'Kommunale Arbeitsförderung, Bildung',
    organisation_id: 'stadt-kassel',
  });
  tables.add('certifications', {
    id: 'kassel-azav',
    provider_unit_id: 'kassel-unit',
    scheme: 'AZAV',
    field: 'Berufliche Eingliederung',
    site: 'Kassel',
    valid_from: '2018-01-01',
    valid_until: '2023-01-01',
  });
  const course = teaching.course(
    {
      id: 'kassel-berufsorientierung',
      programme: 'kassel',
      examRequired: false,
      certificate: 'MEASURE',
      occupation: null,
    },
    {
      title: 'Berufliche Orientierung',
      building_block_id: 'kassel-orientation',
      provider_unit_id: 'kassel-unit',
      field: 'Berufliche Eingliederung',
      entry_level: 'B1',
    },
  );
  const runs = Array.from({ length: 6 }, (_, i) => {
    const starts = plusMonths('2018-09-03', i * 4);
    return teaching.run(course, i + 1, {
      starts_on: starts,
      starts_precision: 'DAY',
      ends_on: plusMonths(starts, 3),
      ends_precision: 'DAY',
      site: 'Kassel',
      format: 'ON_SITE',
      time_model: 'PART_TIME',
      capacity: 20,
    });
  });
  const next = teaching.run(course, 7, {
    starts_on: '2020-08-24',
    starts_precision: 'DAY',
    site: 'Kassel',
    format: 'ON_SITE',
    time_model: 'PART_TIME',
    announced_free_places: true,
  });
  const school = teaching.course(
    {
      id: 'kassel-hauptschulabschluss',
      programme: 'kassel',
      examRequired: true,
      certificate: 'SCHOOL',
      occupation: null,
    },
    {
      title: 'Hauptschulabschluss in Teilzeit',
      provider_unit_id: 'kassel-unit',
      field: 'Berufliche Eingliederung',
      entry_level: 'B1',
    },
  );
  teaching.run(school, 1, {
    starts_on: '2021-01-01',
    starts_precision: 'YEAR',
    opened_on: null,
    time_model: 'PART_TIME',
    announced_free_places: true,
  });
  return { runs, next };
}
