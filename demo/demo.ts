import { Coaching } from './coaching.ts';
import { Money } from './money.ts';
import { People } from './people.ts';
import { Plans } from './plans.ts';
import { plant } from './planted.ts';
import { coesfeld } from './programmes/coesfeld.ts';
import { kassel } from './programmes/kassel.ts';
import { kasselToday } from './programmes/kassel-today.ts';
import { mayenKoblenz } from './programmes/mayen-koblenz.ts';
import { mothers } from './programmes/mothers.ts';
import { starkImBeruf } from './programmes/stark-im-beruf.ts';
import { wesel } from './programmes/wesel.ts';
import { Random } from './random.ts';
import { readIndicators } from './readings.ts';
import { Stays } from './stays.ts';
import { Tables } from './tables.ts';
import { Teaching } from './teaching.ts';
import { Work } from './work.ts';

const SEED = 2020;

/** Everything that a programme needs to tell its story. */
export interface Stage {
  readonly tables: Tables;
  readonly random: Random;
  readonly people: People;
  readonly stays: Stays;
  readonly coaching: Coaching;
  readonly plans: Plans;
  readonly teaching: Teaching;
  readonly work: Work;
}

/**
 * The demo population as tables, as it is known on a day: the five programmes and the federal one above the fifth. What
 * happens by a day is always the same; on a later day more has happened.
 */
export function demo(today = new Date().toISOString().slice(0, 10)): Tables {
  const tables = new Tables(today);
  const random = new Random(SEED);
  const people = new People(tables, random);
  const stage: Stage = {
    ...{ tables, random, people },
    stays: new Stays(tables, random, people),
    coaching: new Coaching(tables, random),
    plans: new Plans(tables, random),
    teaching: new Teaching(tables, random),
    work: new Work(tables, random),
  };
  for (const tell of [coesfeld, kassel, mothers, wesel, starkImBeruf, mayenKoblenz, plant, kasselToday]) tell(stage);
  new Money(tables).flow();
  readIndicators(tables);
  people.close();
  return tables;
}
