import { rounded, STATISTICS_BASE } from '@dienstweg/cohorts';
import { AUDITOR } from '@dienstweg/service/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, startGraph } from '../support/graph.ts';
import { rowsOf } from '../support/questions.ts';
import { type Asking, STATISTICIAN } from '../support/viewers.ts';
import { type Answered, attack, type Programme } from './attack.ts';
import { catalogue, type Question, reportingDays, type Subjects } from './catalogue.ts';
import { Knowledge, propagate } from './intervals.ts';

const AT_ONCE = 4;

let graph: Graph;
let programmes: Programme[];
beforeAll(async () => {
  graph = await startGraph({ demo: true });
  programmes = (await graph.query('{ programmes { id name partOf { id } } }')).data.programmes;
});
afterAll(() => graph?.stop());

/**
 * All programmes on every reporting day on which their numbers change; contact points, which are alike, at first and at
 * last.
 */
async function subjects(): Promise<Subjects> {
  const spans = await rowsOf<Span>(
    graph,
    'participant',
    `select programme_id id, min(coalesce(applied_on, entered_on))::text as from,
       (max(coalesce(left_on, entered_on)) + interval '6 months')::date::text as until from participation group by 1`,
  );
  const about = programmes.map(({ id }) => ({ id, days: daysOf(id, spans) }));
  const days = [...new Set(about.flatMap((each) => each.days))].sort();
  const line = { id: 'esf-stark-im-beruf', days: daysOf('stark-im-beruf', spans) };
  return { programmes: about, lines: [line], everything: { id: '', days } };
}
interface Span {
  readonly id: string;
  readonly from: string;
  readonly until: string;
}

function daysOf(programme: string, spans: readonly Span[]): readonly string[] {
  const parts = programmes.filter(({ partOf }) => partOf?.id === programme).map(({ id }) => id);
  const own = spans.filter(({ id }) => id === programme || parts.includes(id));
  const [[first], last] = [
    own.map(({ from }) => from).sort(),
    own
      .map(({ until }) => until)
      .sort()
      .at(-1),
  ];
  const days = reportingDays(first ?? '', last ?? '');
  return /-\d\d$/.test(programme) ? [...days.slice(0, 2), ...days.slice(-1)] : days;
}

/** The answers to questions, asked for some at once. */
async function answered(questions: readonly Question[], viewer: Asking): Promise<Answered[]> {
  const answers: Answered[] = [];
  const waiting = questions[Symbol.iterator]();
  const ask = async () => {
    for (const question of waiting) {
      const { data, errors } = await graph.as(viewer).stored(question.table, question.variables);
      expect(errors).toBeUndefined();
      answers.push({ ...question, data });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return answers;
}

test('All published tables together tell of no one or two people how many they are, nor what somebody is', async () => {
  const answers = await answered(catalogue(await subjects()), STATISTICIAN);
  const { few, shared, ...outcome } = attack(answers, programmes, STATISTICS_BASE);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  expect({ few, shared }).toEqual({ few: [], shared: [] });
});

describe('The attack finds', () => {
  const ofKassel = async (table: string) => {
    const questions = catalogue(await subjects());
    return questions.filter(
      (each) => each.table === table && [undefined, 'kassel'].includes(each.variables.programme as string),
    );
  };

  test('one or two people in tables of numbers as they are', async () => {
    const exact = await answered(await ofKassel('who-takes-part'), AUDITOR);
    const { few } = attack(exact, programmes, 1);
    const groups = await rowsOf<{ name: string }>(
      graph,
      'participant',
      `select concat('who-takes-part: kassel 2018-06-30 {} > EDUCATION=', coalesce(education, 'null')) name
       from participation join participant on participant.id = participant_id
       where programme_id = 'kassel' and entered_on <= '2018-06-30' group by education having count(*) in (1, 2)`,
    );
    expect(groups).not.toEqual([]);
    expect(few).toEqual(expect.arrayContaining(groups.map(({ name }) => name)));
  });

  test('them by a share of numbers as they are, beside rounded ones', async () => {
    const questions = await ofKassel('who-takes-part');
    const [told, exact] = [await answered(questions, STATISTICIAN), await answered(questions, AUDITOR)];
    const planted = told.map((answer) =>
      withSharesOf(
        answer,
        exact.find(({ variables }) => variables.asOf === answer.variables.asOf),
      ),
    );
    expect(attack(planted, programmes, STATISTICS_BASE).few.length).toBeGreaterThan(0);
  });

  test('them by costs for each of the people as they are', async () => {
    const exact = await answered(await ofKassel('cost-per-sustained-job'), AUDITOR);
    expect(attack(exact, programmes, STATISTICS_BASE).exact).toBeGreaterThan(0);
  });

  test('them by rounded numbers of all spans between some days', () => {
    const base = 5;
    const came = [3, 1, 6, 2, 9, 4, 7, 1, 8, 5, 2, 6, 11, 3];
    const [few, spans] = [
      new Knowledge(),
      came.flatMap((_, from) => came.slice(from).map((_, i) => [from, from + i + 1] as const)),
    ];
    const span = (from: number, until: number) => `${from} until ${until}`;
    for (const [from, until] of spans) {
      const told = rounded(
        came.slice(from, until).reduce((sum, each) => sum + each, 0),
        base,
      );
      few.learn(span(from, until), told - 2, told + 2, 'spans');
      for (let day = from + 1; day < until; day++)
        few.relate(span(from, until), '=', [span(from, day), span(day, until)], 'sum');
    }
    propagate(few);
    expect(
      came.filter(
        (_, i) =>
          few.intervals[few.numberOf(span(i, i + 1))]?.least === few.intervals[few.numberOf(span(i, i + 1))]?.most,
      ),
    ).toContain(2);
  });
});

/** An answer with the shares of another, wherever both have one. */
function withSharesOf<Of>(told: Of, exact: unknown): Of {
  if (typeof told !== 'object' || told === null || typeof exact !== 'object' || exact === null) return told;
  if (Array.isArray(told)) return told.map((each, i) => withSharesOf(each, exact[i as never])) as Of;
  const entries = Object.entries(told).map(([key, value]) => {
    const other = exact[key as never];
    if (key === 'document') return [key, value];
    return [key, key === 'share' && value !== null ? other : withSharesOf(value, other)];
  });
  return Object.fromEntries(entries) as Of;
}
