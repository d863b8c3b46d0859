import { plusDays, plusMonths, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import type { Fact, Tables } from '../tables.ts';

const PEOPLE = 91;
const HIRED = 61;

const profile = (tables: Tables): Profile => ({
  programme: 'mothers',
  places: [...tables.facts('postal-areas', 'ags', '05170'), ...tables.facts('postal-areas', 'ags', '07137')],
  sex: { FEMALE: 1 },
  ...{ ages: [22, 48], children: [1, 5], german: { A2: 3, B1: 5, B2: 2 } },
  residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 3, EU_CITIZEN: 2 },
  labour: { NEVER_EMPLOYED: 1 },
});

/** First the job, then the qualification: everybody is promised a job, certified, and about two thirds are hired. */
export function mothers(stage: Stage) {
  const { tables, random, people, stays, teaching, work } = stage;
  const runs = teaching.runs('mothers-betreuungsassistenz');
  const employers = ['seniorenzentrum-lindenhof', 'pflegeheim-rosengarten'];
  const establishments = employers.flatMap((id) => tables.facts('establishments', 'employer_id', id));
  const numbers = Array.from({ length: PEOPLE }, (_, i) => i);
  const hired = new Set(random.some(numbers, HIRED));
  for (const i of numbers) {
    const run = runs[i % runs.length] as (typeof runs)[number];
    const entered = workday(plusDays(run.starts, -random.whole(28, 40)));
    const person = people.make(profile(tables), entered);
    const nearby = establishments.find(({ postal_code }) => postal_code === person.place.id) as Fact;
    const left = workday(plusMonths(run.over, random.whole(2, 3)));
    const stay = stays.enter(person, { programme: 'mothers', site: null, entered, left, reason: 'COMPLETED' });
    const place = teaching.attend(stay, run, workday(plusDays(run.starts, -20)));
    teaching.practise(place, nearby, run.starts, run.over);
    teaching.certify(place, teaching.examine(place, 'WRITTEN', 'PASSED'));
    const started = workday(plusDays(run.over, random.whole(4, 24)));
    const job = {
      kind: 'EMPLOYMENT_INSURED',
      establishment: nearby,
      started,
      permanent: true,
      unadvertised: true,
    } as const;
    const days = { offered: entered, binding: workday(plusDays(entered, 4)), due: plusDays(run.over, 59) };
    work.promise(stay, nearby.employer_id ?? '', days, hired.has(i) ? work.place(stay, job) : null);
  }
}
