import { plusDays, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import { Interviews } from '../interviews.ts';
import type { Profile } from '../people.ts';
import type { Stay } from '../stays.ts';
import type { Fact } from '../tables.ts';
import type { Run } from '../teaching.ts';

/** How many took part in each run; late in March 2024, as the fourth ended. */
const PEOPLE = [14, 15, 14, 13];
const FOURTH_RUN_ENDED = '2024-03-28';
/** Only the month of the event is told; in the demo it was on this day. */
const EVENT_ON = '2024-04-24';
const ENTRY = { programme: 'coesfeld', site: 'coesfeld-duelmen' };
const OUTCOMES = { NONE: 6, DECLINED: 2, SHADOWING: 2, INTERNSHIP: 2, TRIAL_WORK: 3 };

export function coesfeld(stage: Stage) {
  const { tables, teaching, work } = stage;
  const establishments = ['kita-coesfeld', 'ogs-coesfeld'].flatMap((id) =>
    tables.facts('establishments', 'employer_id', id),
  );
  for (const establishment of establishments)
    work.vacancies.open(establishment, {
      ...{ kind: 'EMPLOYMENT_INSURED', opened: '2024-04-02', closed: '2024-12-20', positions: 3, german: 'A2' },
      asks: { title: 'Integrationsbegleitung', occupation: '83112', certificate: '8311' },
    });
  const stays = teaching
    .runs('coesfeld-integrationsbegleitung', FOURTH_RUN_ENDED)
    .flatMap((run, i) => Array.from({ length: PEOPLE[i] ?? 0 }, () => attend(stage, run, establishments)));
  hiringEvent(stage, stays, establishments);
}

function attend({ tables, people, stays, teaching, random }: Stage, run: Run, establishments: readonly Fact[]): Stay {
  const profile: Profile = {
    programme: 'coesfeld',
    places: tables.facts('postal-areas', 'ags', '05558'),
    sex: { FEMALE: 9, MALE: 1 },
    ...{ ages: [21, 52], children: [0, 4], german: { A1: 1, A2: 4, B1: 4, B2: 1 } },
    residence: { RESIDENCE_PERMIT: 6, SETTLEMENT_PERMIT: 2, EU_CITIZEN: 2 },
    labour: { UNEMPLOYED: 5, INACTIVE: 4, NEVER_EMPLOYED: 3 },
  };
  const person = people.make(profile, run.starts);
  const left = workday(plusDays(run.over, random.whole(1, 9)));
  const stay = stays.enter(person, { ...ENTRY, entered: run.starts, left, reason: 'COMPLETED' });
  const place = teaching.attend(stay, run, workday(plusDays(run.starts, -20)));
  const establishment = random.one(establishments.filter(({ postal_code }) => postal_code === person.place.id));
  teaching.practise(place, establishment, workday(plusDays(run.over, -21)), run.over);
  teaching.certify(place);
  if (random.chance(0.4)) people.improve(person, workday(plusDays(run.starts, random.whole(60, 120))));
  return stay;
}

/** Former participants meet employers in up to three rounds each. */
function hiringEvent(stage: Stage, stays: readonly Stay[], establishments: readonly Fact[]) {
  const { random, work } = stage;
  const event = { id: 'coesfeld-speed-dating', programme: 'coesfeld', on: EVENT_ON, establishments };
  const interviews = new Interviews(stage, event);
  for (const stay of random.some(stays, 30)) {
    const registered = workday(plusDays(EVENT_ON, -random.whole(8, 20)));
    interviews.register(stay, registered);
    const isHired = random.chance(0.15);
    for (const [i, establishment] of random.some(establishments, random.whole(1, 3)).entries()) {
      const outcome = isHired && i === 0 ? 'EMPLOYMENT' : random.weighted(OUTCOMES);
      interviews.meet({ stay, establishment, outcome }, registered);
      if (outcome === 'EMPLOYMENT')
        work.place(stay, {
          kind: 'EMPLOYMENT_INSURED',
          establishment,
          agreed: EVENT_ON,
          started: '2024-05-15',
          permanent: random.chance(0.5),
        });
    }
  }
}
