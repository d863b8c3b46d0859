import { plusDays, plusMonths } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Person, Profile } from '../people.ts';
import { coesfeld as places } from '../places.ts';
import type { Run } from '../teaching.ts';
import type { Establishment } from '../work.ts';
import { hiringEvent } from './coesfeld-event.ts';

const SOURCE = 'AWO Kreis Coesfeld, Integrationsbegleiter:in in Kitas';
const RUNS = [
  { people: 14, starts: '2022-02-01', ends: '2022-06-28', precision: 'DAY' },
  { people: 15, starts: '2022-09-09', ends: '2023-02-03', precision: 'DAY' },
  { people: 14, starts: '2023-03-06', ends: '2023-07-31', precision: 'DAY' },
  { people: 13, starts: '2023-10-30', ends: '2024-03-01', precision: 'MONTH' },
];
const profile: Profile = {
  programme: 'coesfeld',
  sites: ['coesfeld-duelmen'],
  places,
  sex: { FEMALE: 9, MALE: 1 },
  ages: [21, 52],
  children: [0, 4],
  german: [0, 1, 4, 4, 1, 0],
  residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 2, EU_CITIZEN: 2 },
  labour: { UNEMPLOYED: 5, INACTIVE: 4, NEVER_EMPLOYED: 3 },
  months: [5, 6],
};

export function coesfeld(stage: Stage) {
  programme(stage);
  const establishments = [
    ...stage.work.employer('kita-coesfeld', 'Kita Bunte Brücke', 'KITA', places),
    ...stage.work.employer('ogs-coesfeld', 'Offener Ganztag Regenbogen', 'OGS', places),
  ];
  for (const establishment of establishments)
    stage.work.vacancy(establishment, 'Integrationsbegleitung', 'EMPLOYMENT_INSURED', '83112', '2024-04-01', {
      certificate: '831',
      german: 'A2',
    });
  const people = runs(stage).flatMap(({ run, count }) =>
    Array.from({ length: count }, () => attend(stage, run, establishments)),
  );
  hiringEvent(stage, people, establishments);
}

function runs({ teaching, tables }: Stage) {
  tables.add('building-blocks', {
    id: 'coesfeld-qualification',
    name: 'Qualifizierung mit Praxisphase',
    programme_id: 'coesfeld',
    kinds: ['QUALIFICATION'],
  });
  tables.add('provider-units', {
    id: 'awo-bildung',
    name: 'AWO Bildung Kreis Coesfeld',
    organisation_id: 'awo-coesfeld',
  });
  tables.add('certifications', {
    id: 'awo-azav',
    provider_unit_id: 'awo-bildung',
    scheme: 'AZAV',
    field: 'Erziehung',
    site: 'Dülmen',
    valid_from: '2021-06-01',
    valid_until: '2026-06-01',
  });
  const course = teaching.course(
    {
      id: 'coesfeld-integrationsbegleitung',
      programme: 'coesfeld',
      examRequired: false,
      certificate: 'MEASURE',
      occupation: '83112',
    },
    {
      title: 'Integrationsbegleiter:in in Kitas',
      building_block_id: 'coesfeld-qualification',
      provider_unit_id: 'awo-bildung',
      field: 'Erziehung',
      practice_sectors: ['KITA', 'OGS'],
    },
  );
  return RUNS.map(({ people, starts, ends, precision }, i) => {
    const run = teaching.run(course, i + 1, {
      starts_on: starts,
      starts_precision: 'DAY',
      ends_on: ends,
      ends_precision: precision,
      site: 'Dülmen',
      format: 'ON_SITE',
      time_model: 'PART_TIME',
    });
    return {
      run: precision === 'MONTH' ? { ...run, ends: plusDays(plusMonths(ends, 1), -3) } : run,
      count: people,
    };
  });
}

function attend({ people, teaching, random }: Stage, run: Run, establishments: readonly Establishment[]): Person {
  const person = people.join({ ...profile, ends: plusDays(run.ends, 10) }, plusDays(run.starts, -random.whole(0, 10)));
  const enrolment = teaching.complete(person, run);
  const place = random.one(establishments);
  teaching.practise(enrolment, place.id, place.sector, plusDays(run.ends, -21), plusDays(run.ends, 1));
  teaching.certify(person, enrolment, run.course, run.ends);
  return person;
}

function programme({ tables }: Stage) {
  tables.add('programmes', {
    id: 'coesfeld',
    name: 'Integrationsbegleiter:in in Kitas',
    goal: 'Work in day-care centres and open all-day schools for people with a migration background',
    part_of_id: null,
    carrier_id: 'awo-coesfeld',
    runs_from_on: '2022-02-01',
    runs_from_precision: 'DAY',
    districts: ['05558'],
    coach_promised: null,
  });
  for (const organisation of ['awo-coesfeld', 'jobcenter-coesfeld', 'ki-coesfeld'])
    tables.add('programme-partners', {
      id: `coesfeld-${organisation}`,
      programme_id: 'coesfeld',
      organisation_id: organisation,
    });
  tables.add('sites', {
    id: 'coesfeld-duelmen',
    name: 'Dülmen',
    programme_id: 'coesfeld',
    postal_code: '48249',
    ags: '05558',
    latitude: 51.83,
    longitude: 7.28,
  });
  const figure = (id: string, measure: string, more: object) =>
    tables.add('reported-figures', {
      id: `coesfeld-${id}`,
      programme_id: 'coesfeld',
      measure,
      value: null,
      qualifier: 'NOT_STATED',
      unit: 'PEOPLE',
      scope: 'Job speed dating 2024',
      source: SOURCE,
      ...more,
    });
  figure('organisations', 'supportingOrganisations', {
    value: 3,
    qualifier: 'EXACT',
    unit: 'ORGANISATIONS',
    scope: 'Support of participants',
  });
  figure('rounds', 'roundsPerParticipant', {
    value: 3,
    qualifier: 'UP_TO',
    unit: 'ROUNDS',
  });
  figure('trial-work', 'trialWorkAgreed', {});
  figure('employment', 'employmentAgreed', {});
  figure('event-participants', 'eventParticipants', {});
  figure('run-1', 'runParticipants', {
    value: 14,
    qualifier: 'EXACT',
    scope: 'Run 1',
    source: 'Other publications on the programme',
  });
  figure('run-1-other', 'runParticipants', {
    value: 15,
    qualifier: 'EXACT',
    scope: 'Run 1',
    source: 'Another publication on the programme',
  });
  figure('run-2', 'runParticipants', {
    value: 15,
    qualifier: 'EXACT',
    scope: 'Run 2',
    source: 'Other publications on the programme',
  });
  figure('weeks', 'courseWeeks', {
    value: 21,
    qualifier: 'EXACT',
    unit: 'WEEKS',
    scope: 'Runs 1 and 2: 18 of training, 3 in company',
    source: 'Other publications on the programme',
  });
}
