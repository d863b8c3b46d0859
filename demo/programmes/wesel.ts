import { latest, plusDays, workday } from '../calendar.ts';
import type { Stage } from '../demo.ts';
import type { Profile } from '../people.ts';
import type { Stay } from '../stays.ts';
import type { Fact, Tables } from '../tables.ts';
import type { Run } from '../teaching.ts';

const ENDS = '2023-10-31';
const PEOPLE = 380;

const profile = (tables: Tables): Profile => ({
  programme: 'wesel',
  places: tables.facts('postal-areas', 'ags', '05170'),
  sex: { FEMALE: 35, MALE: 63, DIVERSE: 1, UNKNOWN: 1 },
  ...{ ages: [18, 27], children: [0, 1], german: { NONE: 1, A1: 3, A2: 4, B1: 3, B2: 1 } },
  residence: { DULDUNG: 42, AUFENTHALTSGESTATTUNG: 38, RESIDENCE_PERMIT: 18, OTHER: 2 },
  labour: { UNEMPLOYED: 5, INACTIVE: 3, NEVER_EMPLOYED: 5, IN_EDUCATION: 2 },
});

export function wesel(stage: Stage) {
  const { tables, random, people, stays, coaching, plans, teaching, work } = stage;
  const establishments = ['werkstatt-wesel', 'klinik-wesel'].flatMap((id) =>
    tables.facts('establishments', 'employer_id', id),
  );
  for (const establishment of establishments)
    work.vacancies.open(establishment, {
      kind: 'APPRENTICESHIP',
      opened: '2023-05-02',
      closed: '2023-12-01',
      positions: 2,
      german: 'A2',
    });
  const runs = ['wesel-deutsch', 'wesel-berufsvorbereitung'].flatMap((course) => teaching.runs(course));
  const coaches = coaching.hire('wesel', 9, ['akademie-klausenhof', 'fachwerk-wesel']);
  for (let i = 0; i < PEOPLE; i++) {
    const entered = random.workday('2021-07-01', '2023-06-30');
    const site = random.one(['wesel-klausenhof', 'wesel-fachwerk']);
    const person = people.make(profile(tables), entered);
    const stay = stays.enter(person, { programme: 'wesel', site, entered, ...stays.ending(entered, [4, 16], ENDS) });
    use(stage, stay, { block: 'wesel-coaching', from: entered, until: stay.left });
    const coached = coaching.assign(stay, coaches[i % coaches.length] ?? '');
    coaching.contact(
      coached,
      { OFFICE: 4, PHONE: 2, ACCOMPANIMENT_AUTHORITY: 3, WORKSHOP: 2, ONLINE: 1 },
      random.whole(2, 6),
    );
    const learned = learn(stage, stay, runs);
    const started =
      stay.reason === 'COMPLETED' && random.chance(0.42) ? begin(stage, stay, { learned, establishments }) : undefined;
    plans.agree({ stay, QUALIFICATION: learned, PLACEMENT: started });
  }
  apply(stage);
}

/** A run that begins during the stay; language courses end with an exam. Answers the day of the certificate. */
function learn(stage: Stage, stay: Stay, runs: readonly Run[]): string | undefined {
  const { teaching, random, people } = stage;
  const { entered, left, reason } = stay;
  const isWhole = reason === 'COMPLETED';
  const open = runs.filter(
    ({ starts, over }) => starts > plusDays(entered, 28) && (isWhole ? over < left : starts < left && left <= over),
  );
  if (!open.length || random.chance(0.25)) return;
  const run = random.one(open);
  const place = teaching.attend(stay, run);
  const until = isWhole ? run.over : left;
  use(stage, stay, { block: run.course.building_block_id ?? '', from: run.starts, until });
  if (!isWhole) return;
  const isExamined = run.course.exam_required === 'true';
  const passed = random.chance(0.8);
  if (isExamined && !passed) {
    teaching.examine(place, 'LANGUAGE', 'FAILED');
    return;
  }
  teaching.certify(place, isExamined ? teaching.examine(place, 'LANGUAGE', 'PASSED') : null);
  if (isExamined) people.improve(stay.person, run.over);
  return run.over;
}

/** Somebody takes part in a building block. */
function use(
  { tables }: Stage,
  { id, person }: Stay,
  { block, from, until }: Record<'block' | 'from' | 'until', string>,
) {
  const row = { id: `bu-${id}-${block}`, participant_id: person.number, building_block_id: block };
  tables.add('block-uses', { ...row, used_from: from, used_until: until });
}

function begin(
  { work, random }: Stage,
  stay: Stay,
  { learned, establishments }: { learned: string | undefined; establishments: Fact[] },
) {
  const first = latest(plusDays(stay.entered, 60), learned ?? stay.entered);
  if (first >= stay.left) return;
  const kind = random.weighted({
    APPRENTICESHIP: 5,
    EMPLOYMENT_INSURED: 5,
    EMPLOYMENT_MARGINAL: 2,
    SELF_EMPLOYMENT: 0.2,
  });
  const started = random.workday(plusDays(first, 1), stay.left);
  work.place(stay, { kind, establishment: random.one(establishments), started, permanent: random.chance(0.4) });
  return started;
}

/** Who applied and never entered: too young or too old by the rules, or admitted and never come. */
function apply({ tables, stays, random }: Stage) {
  const applied = () => random.workday('2021-06-01', '2023-06-01');
  for (let i = 0; i < 18; i++) stays.apply({ ...profile(tables), ages: [15, 16] }, applied(), null);
  for (let i = 0; i < 22; i++) stays.apply({ ...profile(tables), ages: [29, 34] }, applied(), null);
  for (let i = 0; i < 11; i++) {
    const on = applied();
    stays.apply(profile(tables), on, workday(plusDays(on, random.whole(3, 30))));
  }
}
