import { Coaching } from './coaching.ts';
import { People } from './people.ts';
import { allPlaces } from './places.ts';
import { applicants } from './programmes/applicants.ts';
import { coesfeld } from './programmes/coesfeld.ts';
import { funders } from './programmes/funders.ts';
import { kassel } from './programmes/kassel.ts';
import { mayenKoblenz } from './programmes/mayen-koblenz.ts';
import { mothers } from './programmes/mothers.ts';
import { starkImBeruf } from './programmes/stark-im-beruf.ts';
import { wesel } from './programmes/wesel.ts';
import { Random } from './random.ts';
import { Tables } from './tables.ts';
import { Teaching } from './teaching.ts';
import { Work } from './work.ts';

/** Everything that a programme needs to tell its story. */
export interface Stage {
  tables: Tables;
  random: Random;
  people: People;
  coaching: Coaching;
  teaching: Teaching;
  work: Work;
}

/**
 * The demo population as tables: the five programmes and the federal one above the fifth, always the same for a seed.
 */
export function demo(seed = 2020): Tables {
  const tables = new Tables();
  const random = new Random(seed);
  const stage: Stage = {
    tables,
    random,
    people: new People(tables, random),
    coaching: new Coaching(tables, random),
    teaching: new Teaching(tables, random),
    work: new Work(tables, random),
  };
  tables.add(
    'postal-areas',
    ...allPlaces.map(({ postalCode, ...place }) => ({
      id: postalCode,
      ...place,
    })),
  );
  for (const tell of [funders, coesfeld, kassel, mothers, wesel, starkImBeruf, mayenKoblenz, applicants]) tell(stage);
  stage.people.close();
  return tables;
}
