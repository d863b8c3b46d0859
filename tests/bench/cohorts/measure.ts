import { cpu } from '../usage.ts';
import type { Contender } from './contenders.ts';
import type { Question } from './questions.ts';

/** Seconds for which each graph is asked before: a process that has run for a while has compiled its code. */
const WARM_UP = 3;
/** So often a graph is asked warm: the first few times it still clears away what the cold question left. */
const WARM = 40;
const MOST_ROUNDS = 15;

/**
 * What a contender needed, in milliseconds: by the clock each time, and of all processors, PostgreSQL's included, on
 * average.
 */
export interface Needed {
  times: number[];
  cpu: number;
}
/** By contender; the graph is asked cold and warm. */
export type Measured = Map<string, Needed>;

/**
 * Asks all contenders in turn, round by round, until the time is over, at least twice; the graphs and the first round
 * warm up.
 */
export async function measure(
  question: Question,
  graphs: Contender[],
  others: Contender[],
  forget: () => Promise<void>,
  seconds: number,
): Promise<Measured> {
  let measured: Measured = new Map();
  const ask = async (name: string, contender: Contender, often = 1) => {
    const needed = measured.get(name) ?? { times: [], cpu: 0 };
    measured.set(name, needed);
    const used = cpu(process.pid);
    for (let time = 0; time < often; time++) {
      const begun = performance.now();
      await contender.ask(question);
      needed.times.push(performance.now() - begun);
    }
    needed.cpu += (cpu(process.pid) - used - needed.cpu * often) / needed.times.length;
  };
  for (const graph of graphs) {
    for (const warm = performance.now() + WARM_UP * 1_000; performance.now() < warm; ) await graph.ask(question);
  }
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < 3 || (performance.now() < end && round <= MOST_ROUNDS); round++) {
    if (round === 1) measured = new Map();
    for (const graph of graphs) {
      await forget();
      await ask(`${graph.name}, cold`, graph);
      await ask(`${graph.name}, warm`, graph, WARM);
    }
    for (const other of others.filter(({ takes }) => takes(question))) await ask(other.name, other);
  }
  return measured;
}
