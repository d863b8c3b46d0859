import { dayOf, plusDays, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import { Interviews } from '../interviews.ts';
import type { Stay } from '../stays.ts';
import type { Fact } from '../tables.ts';
import type { Placed } from '../work.ts';
import type { Participant } from './kassel-today.ts';

const FIRST_EVENT = '2023-09-21';
const WEEKS_BETWEEN = 13;
const ANNOUNCED_DAYS = 100;
const PARTICIPANTS = 14;
const OUTCOMES = { NONE: 6, DECLINED: 2, SHADOWING: 2, INTERNSHIP: 2, TRIAL_WORK: 3 };

/** Four times a year, women who look for work or training meet employers. */
export function hiringEvents(stage: Stage, participants: readonly Participant[], establishments: readonly Fact[]) {
  for (
    let on = FIRST_EVENT;
    stage.tables.isKnown(plusDays(on, -ANNOUNCED_DAYS));
    on = plusDays(on, 7 * WEEKS_BETWEEN)
  ) {
    stage.random.restart(dayOf(on));
    hold(stage, workday(on), { participants, establishments });
  }
}

function hold(stage: Stage, on: string, { participants, establishments }: Invited) {
  const { tables, random } = stage;
  const id = `kassel-speed-dating-${on}`;
  tables.add('hiring-events', {
    ...{ id, name: 'Job-Speed-Dating Sozialwirtschaft', programme_id: 'kassel', held_on: on, held_precision: 'DAY' },
    ...{ place: 'Kommunale Arbeitsförderung Kassel', max_rounds_per_participant: 3 },
    ...{ sectors: ['KITA', 'ELDERLY_CARE', 'HOSPITAL'], sought: ['SHADOWING', 'INTERNSHIP', 'TRIAL_WORK'] },
  });
  const interviews = new Interviews(stage, { id, programme: 'kassel', on, establishments });
  const looking = participants.filter(({ stay, placed }) => isLooking(stay, placed, on));
  for (const { stay, placed } of random.some(looking, PARTICIPANTS)) {
    const registered = workday(plusDays(on, -random.whole(15, 85)));
    interviews.register(stay, registered);
    const finds = placed && placed.agreed < plusDays(on, 40) ? placed : null;
    if (finds) interviews.meet({ stay, establishment: finds.establishment, outcome: outcomeOf(finds) }, registered);
    const others = establishments.filter((other) => other !== finds?.establishment);
    for (const establishment of random.some(others, random.whole(1, 2)))
      interviews.meet({ stay, establishment, outcome: random.weighted(OUTCOMES) }, registered);
  }
}

interface Invited {
  readonly participants: readonly Participant[];
  readonly establishments: readonly Fact[];
}

/** Long enough in the programme, and for some time yet, without a job agreed. */
const isLooking = ({ entered, left }: Stay, placed: Placed | null, on: string) =>
  entered < plusDays(on, -90) && left > plusDays(on, 30) && !(placed && placed.agreed < on);

const outcomeOf = ({ kind }: Placed) => (kind === 'APPRENTICESHIP' ? 'APPRENTICESHIP' : 'EMPLOYMENT');
