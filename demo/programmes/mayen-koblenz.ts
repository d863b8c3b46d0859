import { earliest, plusDays, workday, workdayBefore } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import type { Stay } from '../stays.ts';
import type { Tables } from '../tables.ts';
import { ENDS, immigrantMothers } from './stark-im-beruf.ts';

const AS_OF = '2021-10-19';
const PEOPLE = 60;
/** Who learns to be a care assistant at the same time, in the programme for mothers. */
const IN_BOTH = 2;
/** Every so many women are referred to somebody else in the network. */
const REFERRED = 6;

/** Those who live in the district, and some from beyond it who have more than 20 km to the nearest site. */
const profile = (tables: Tables): Profile => ({
  ...immigrantMothers,
  programme: 'mayen-koblenz',
  places: ['07137', '07131'].flatMap((ags) => tables.facts('postal-areas', 'ags', ags)),
});

export function mayenKoblenz(stage: Stage) {
  const { tables, random, people, stays, coaching } = stage;
  const coaches = coaching.hire('mayen-koblenz', 4, ['jobcenter-mayen-koblenz']);
  const sites = tables.facts('sites', 'programme_id', 'mayen-koblenz').map(({ id = '' }) => id);
  const both = stays.all.filter(
    ({ programme, entered, person }) => programme === 'mothers' && entered < AS_OF && person.place.ags === '07137',
  );
  for (let i = 0; i < PEOPLE; i++) {
    const known = both[i]?.person;
    const isBoth = known && i < IN_BOTH;
    const entered = isBoth ? random.workday('2021-09-27', '2021-10-08') : random.workday('2020-03-02', '2021-07-30');
    const person = isBoth ? known : people.make(profile(tables), entered);
    const { left } = stays.ending(entered, [20, 30], ENDS); // nobody was lost
    const stay = stays.enter(person, {
      programme: 'mayen-koblenz',
      site: random.one(sites),
      entered,
      left,
      reason: 'COMPLETED',
    });
    if (i % REFERRED === 0) refer(stage, stay, i % (2 * REFERRED) === 0);
    const coached = coaching.assign(stay, coaches[i % coaches.length] ?? '');
    const kinds = {
      HOME_VISIT: 3,
      ACCOMPANIMENT_AUTHORITY: 3,
      ACCOMPANIMENT_SCHOOL: 2,
      FAMILY_SESSION: 2,
      WORKSHOP: 1,
    };
    coaching.contact(coached, kinds, random.whole(3, 8));
    coaching.contactOn(coached, 'ONLINE', workdayBefore(earliest(plusDays(entered, random.whole(5, 60)), AS_OF)), 99);
    const started = !isBoth && random.chance(0.3) ? begin(stage, stay) : undefined;
    stage.plans.agree({
      stay,
      PLACEMENT: started ?? person.labour.find(({ kind }) => kind === 'EMPLOYED_INSURED')?.from,
    });
  }
}

/** Others in the network help on: with recognition of what was learned abroad, or with housing. */
function refer({ tables }: Stage, { id, entered }: Stay, isAbroad: boolean) {
  tables.add('referrals', {
    ...{ id: `rf-${id}`, participation_id: id, area: isAbroad ? 'RECOGNITION' : 'HOUSING' },
    organisation_id: isAbroad ? 'iq-rheinland-pfalz' : 'migrationsberatung-mayen',
    ...{ referred_on: workday(plusDays(entered, 20)), taken_up_on: workday(plusDays(entered, 35)) },
  });
}

function begin({ tables, random, work }: Stage, stay: Stay): string {
  const establishment = random.one(tables.facts('establishments', 'employer_id', 'pflege-mayen'));
  const kind = random.weighted({ EMPLOYMENT_INSURED: 4, EMPLOYMENT_MARGINAL: 2, APPRENTICESHIP: 1 });
  const started = random.workday(plusDays(stay.entered, 90), plusDays(stay.entered, 300));
  work.place(stay, { kind, establishment, started, permanent: random.chance(0.5) });
  return started;
}
