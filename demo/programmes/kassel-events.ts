import { dayOf, plusDays, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import { Interviews } from '../interviews.ts';
import { Random } from '../random.ts';
import type { Fact } from '../tables.ts';
import type { Participant } from './kassel-today.ts';

const FIRST_EVENT = '2023-09-21';
const WEEKS_BETWEEN = 13;
const ANNOUNCED_DAYS = 100;
const OUTCOMES = { NONE: 6, DECLINED: 2, SHADOWING: 2, INTERNSHIP: 2, TRIAL_WORK: 3 };

/** Four times a year, women who look for work or training meet employers. */
export function hiringEvents(stage: Stage, participants: readonly Participant[], establishments: readonly Fact[]) {
  for (let on = FIRST_EVENT; stage.tables.isKnown(plusDays(on, -ANNOUNCED_DAYS)); on = plusDays(on, 7 * WEEKS_BETWEEN))
    hold({ ...stage, random: new Random(dayOf(on)) }, workday(on), participants, establishments);
}

function hold(
  { tables, random }: Stage,
  on: string,
  participants: readonly Participant[],
  establishments: readonly Fact[],
) {
  const id = `kassel-speed-dating-${on}`;
  tables.add('hiring-events', {
    ...{ id, name: 'Job-Speed-Dating Sozialwirtschaft', programme_id: 'kassel', held_on: on, held_precision: 'DAY' },
    ...{
      place: 'Kommunale Arbeitsförderung Kassel',
      max_rounds_per_participant: 3,
      sectors: ['KITA', 'ELDERLY_CARE', 'HOSPITAL'],
    },
    ...{ sought: ['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'], agreed: [] },
  });
  const interviews = new Interviews(tables, { id, programme: 'kassel', on, establishments });
  const looking = participants.filter(
    ({ stay, placed }) =>
      stay.entered < plusDays(on, -90) && stay.left > plusDays(on, 30) && !(placed && placed.agreed < on),
  );
  for (const { stay, placed } of random.some(looking, 14)) {
    const registered = workday(plusDays(on, -random.whole(15, 85)));
    interviews.register(stay, registered);
    const isHired = placed && placed.agreed < plusDays(on, 40);
    const others = random.some(
      establishments.filter((other) => !isHired || other !== placed.establishment),
      random.whole(1, 2),
    );
    if (isHired)
      interviews.meet({ stay, establishment: placed.establishment, outcome: hired(placed.kind) }, registered, random);
    for (const establishment of others)
      interviews.meet({ stay, establishment, outcome: random.weighted(OUTCOMES) }, registered, random);
  }
}

const hired = (kind: string) => (kind === 'APPRENTICESHIP' ? 'APPRENTICESHIP' : 'EMPLOYMENT');
