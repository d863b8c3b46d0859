import { plusDays, plusMonths } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import { mayenKoblenz, wesel } from '../places.ts';

const SOURCE = 'Fachqualifizierung für Mütter: Bericht des Programms';
const PEOPLE = 91;
const HIRED = 61;
const profile: Profile = {
  programme: 'mothers',
  sites: [],
  places: [...wesel, ...mayenKoblenz],
  sex: { FEMALE: 1 },
  ages: [22, 48],
  children: [1, 5],
  german: [0, 0, 3, 5, 2, 0],
  residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 3, EU_CITIZEN: 2 },
  labour: { NEVER_EMPLOYED: 1 },
  months: [8, 10],
};

/** First the job, then the qualification: everybody is promised a job, certified, and about two thirds are hired. */
export function mothers(stage: Stage) {
  programme(stage);
  const { work, teaching, people, random } = stage;
  const establishments = [
    ...work.employer('seniorenzentrum-lindenhof', 'Seniorenzentrum Lindenhof', 'ELDERLY_CARE', wesel),
    ...work.employer('pflegeheim-rosengarten', 'Pflegeheim Rosengarten', 'ELDERLY_CARE', mayenKoblenz),
  ];
  const course = teaching.course(
    {
      id: 'mothers-betreuungsassistenz',
      programme: 'mothers',
      examRequired: true,
      certificate: 'QUALIFICATION',
      occupation: '83131',
    },
    {
      title: 'Betreuungsassistenz',
      legal_basis_printed: '§53b SGB XII',
      legal_basis: '§53b SGB XI',
      inverse: true,
      practice_sectors: ['ELDERLY_CARE'],
    },
  );
  const runs = ['2021-09-06', '2022-03-07', '2022-09-05', '2023-03-06'].map((starts, i) =>
    teaching.run(course, i + 1, {
      starts_on: starts,
      starts_precision: 'DAY',
      ends_on: plusMonths(starts, 6),
      ends_precision: 'DAY',
      format: 'ONLINE',
      time_model: 'PART_TIME',
      days_per_week: 4,
      half_days_at_employer: 1,
    }),
  );

  const hired = new Set(
    random.some(
      Array.from({ length: PEOPLE }, (_, i) => i),
      HIRED,
    ),
  );
  for (let i = 0; i < PEOPLE; i++) {
    const run = runs[i % runs.length]!;
    const person = people.join(profile, plusDays(run.starts, -random.whole(20, 40)));
    const establishment = random.one(establishments);
    const enrolment = teaching.complete(person, run);
    teaching.practise(enrolment, establishment.id, establishment.sector, run.starts, run.ends);
    const exam = teaching.examine(enrolment, 'WRITTEN', plusDays(run.ends, -2), 'PASSED');
    teaching.certify(person, enrolment, course, run.ends, exam);
    const started = plusDays(run.ends, random.whole(5, 25));
    const placement = hired.has(i) ? work.place(person, 'EMPLOYMENT_INSURED', establishment, started, true) : null;
    work.promise(
      person,
      establishment.employer,
      plusDays(person.entered, -3),
      plusDays(run.ends, 60),
      placement ? { id: placement, on: started } : null,
    );
  }
}

function programme({ tables }: Stage) {
  tables.add('programmes', {
    id: 'mothers',
    name: 'Fachqualifizierung für Mütter',
    goal: 'First the job, then the qualification: care assistants',
    part_of_id: null,
    carrier_id: null,
    coach_promised: null,
  });
  tables.add('building-blocks', {
    id: 'mothers-qualification',
    name: 'Fachqualifizierung mit berufsbezogenem Deutsch',
    programme_id: 'mothers',
    kinds: ['QUALIFICATION', 'LANGUAGE'],
  });
  const rule = (kind: string, more: object) =>
    tables.add('eligibility-rules', {
      id: `mothers-${kind}`,
      programme_id: 'mothers',
      kind,
      values: [],
      binding: true,
      ...more,
    });
  rule('SEX', { values: ['FEMALE'], wording: 'Mütter' });
  rule('CHILDREN', {
    minimum: 1,
    maximum: 5,
    wording: 'mit einem bis fünf Kindern',
  });
  rule('LABOUR_STATUS', {
    values: ['NEVER_EMPLOYED'],
    wording: 'noch nie beschäftigt',
  });
  const figure = (id: string, measure: string, more: object) =>
    tables.add('reported-figures', {
      id: `mothers-${id}`,
      programme_id: 'mothers',
      measure,
      qualifier: 'EXACT',
      unit: 'PEOPLE',
      scope: 'All runs',
      source: SOURCE,
      ...more,
    });
  figure('examined', 'passedWrittenExam', { value: 91 });
  figure('certified', 'certified', { value: 91 });
  figure('hired', 'hiredPermanently', {
    value: 2 / 3,
    qualifier: 'ABOUT',
    unit: 'SHARE',
    base: 'Certified participants',
    base_qualifier: 'EXACT',
  });
  figure('carrier', 'carriers', {
    value: null,
    qualifier: 'NOT_STATED',
    unit: 'ORGANISATIONS',
  });
}
