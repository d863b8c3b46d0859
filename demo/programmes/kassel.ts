import { dateOf, dayOf, plusDays } from '../days.ts';
import type { Stage } from '../demo.ts';
import type { Person, Profile } from '../people.ts';
import { kassel as places } from '../places.ts';
import type { Run } from '../teaching.ts';
import type { Establishment, PlacementKind } from '../work.ts';
import { orientation } from './kassel-courses.ts';
import { programme } from './kassel-promises.ts';

const profile: Profile = {
  programme: 'kassel',
  sites: ['kassel-mitte'],
  places,
  sex: { FEMALE: 1 },
  ages: [18, 45],
  children: [0, 3],
  german: [0, 0, 0, 6, 3, 1],
  residence: {
    RESIDENCE_PERMIT: 6,
    SETTLEMENT_PERMIT: 2,
    EU_CITIZEN: 1,
    GERMAN_CITIZEN: 1,
  },
  labour: {
    UNEMPLOYED: 5,
    LONG_TERM_UNEMPLOYED: 3,
    INACTIVE: 2,
    NEVER_EMPLOYED: 2,
  },
  months: [30, 60],
};

/** How many had entered, begun insured work and begun vocational training by a day, as published. */
const SERIES = [
  { by: '2020-08-01', entered: 155, work: 14, training: 37 },
  { by: '2020-10-15', entered: 179, work: 15, training: 37 },
  { by: '2022-02-01', entered: 242, work: 35, training: 97 },
  { by: '2023-05-11', entered: 281, work: 58, training: 140 },
];

export function kassel(stage: Stage) {
  programme(stage);
  const { runs, next } = orientation(stage);
  const establishments = [
    ...stage.work.employer('altenpflege-kassel', 'Altenpflege an der Fulda', 'ELDERLY_CARE', places.slice(0, 3)),
    ...stage.work.employer('kita-kassel', 'Kindertagesstätten Kassel', 'KITA', places),
    ...stage.work.employer('klinik-kassel', 'Klinik Kassel', 'HOSPITAL', places.slice(0, 1)),
  ];
  for (const establishment of establishments)
    stage.work.vacancy(establishment, 'Pflege oder Erziehung', 'APPRENTICESHIP', '82101', '2024-03-01', {
      german: 'B1',
    });
  const coaches = stage.coaching.hire('kassel', 30, ['coaching-kassel-1', 'coaching-kassel-2', 'coaching-kassel-3']);

  const people = enter(stage);
  for (const [i, person] of people.entries()) accompany(stage, person, i, coaches);
  for (const [i, person] of people.slice(0, 120).entries())
    if (i % 6 < 5) attend(stage, person, runs[Math.floor(i / 20)]!);
  for (const person of stage.random.some(
    people.filter(({ entered }) => entered < '2020-01-01'),
    25,
  ))
    stage.tables.add('interruptions', {
      id: `in-${person.participation}`,
      participation_id: person.participation,
      reason: 'PANDEMIC',
      paused_from: '2020-03-23',
      paused_until: '2020-06-15',
      substitute_offer: 'Deutsch in kleinen Gruppen',
    });
  for (const [i, person] of people.slice(132, 152).entries()) ask(stage, person, next, i);
  find(stage, people, establishments);
}

/** People in the order of entry, so that each published number of entries is met on its day. */
function enter({ people, random }: Stage): Person[] {
  let from = dayOf('2018-03-01');
  return SERIES.flatMap(({ by, entered }, i) => {
    const days = Array.from({ length: entered - (SERIES[i - 1]?.entered ?? 0) }, () =>
      random.whole(from, dayOf(by)),
    ).sort((a, b) => a - b);
    from = dayOf(by) + 1;
    return days.map((day) => people.join(profile, dateOf(day)));
  });
}

/** On 2020-08-01, 106 of 155 have a coach: the first 49 wait for theirs until autumn. */
function accompany({ coaching, random }: Stage, person: Person, i: number, coaches: readonly string[]) {
  const waits = i < 49;
  if (waits && random.chance(0.5)) return;
  const coach = coaches[i % coaches.length]!;
  coaching.assign(person, coach, waits ? plusDays('2020-08-02', random.whole(0, 90)) : person.entered);
  coaching.contact(person, coach, { OFFICE: 5, PHONE: 3, ONLINE: 2, ACCOMPANIMENT_AUTHORITY: 1 }, random.whole(3, 8));
  coaching.plan(person);
}

function attend({ teaching }: Stage, person: Person, run: Parameters<Stage['teaching']['complete']>[1]) {
  const enrolment = teaching.complete(person, run);
  teaching.certify(person, enrolment, run.course, run.ends);
}

/** Who asked for a place in the next run: the first twelve have one, the others wait. */
function ask({ teaching }: Stage, person: Person, run: Run, i: number) {
  if (i < 12) teaching.enrol(person, run, { state: 'CONFIRMED', confirmed_on: plusDays(run.starts, -7) });
  else teaching.enrol(person, run, { state: i < 18 ? 'WAITLISTED' : 'REQUESTED' });
}

/** Work and training begin at random between two published days; those of the same span are different people. */
function find({ work, random }: Stage, people: readonly Person[], establishments: readonly Establishment[]) {
  const found = new Set<Person>();
  let since = '2018-09-01';
  for (const [i, { by, ...now }] of SERIES.entries()) {
    const before = SERIES[i - 1] ?? { work: 0, training: 0 };
    const kinds = {
      EMPLOYMENT_INSURED: now.work - before.work,
      APPRENTICESHIP: now.training - before.training,
    };
    for (const [kind, count] of Object.entries(kinds) as [PlacementKind, number][]) {
      const ready = people.filter((person) => !found.has(person) && plusDays(person.entered, 60) < by);
      for (const person of random.some(ready, count)) {
        found.add(person);
        const first = [since, plusDays(person.entered, 60)].sort().at(-1)!;
        work.place(
          person,
          kind,
          random.one(establishments),
          dateOf(random.whole(dayOf(first), dayOf(by))),
          kind === 'APPRENTICESHIP' ? null : random.chance(0.6),
        );
      }
    }
    since = plusDays(by, 1);
  }
}
