import type { Contender } from './contenders.ts';
import type { Question } from './questions.ts';

const WARM = 5;
const MOST_ROUNDS = 15;

/** Times in milliseconds by contender; the graph is asked cold and warm. */
export type Measured = Map<string, number[]>;

/** Asks all contenders in turn, round by round, until the time is over, at least twice; the first round warms up. */
export async function measure(
  question: Question,
  graphs: Contender[],
  others: Contender[],
  forget: () => Promise<void>,
  seconds: number,
): Promise<Measured> {
  let measured: Measured = new Map();
  const time = async (name: string, { ask }: Contender) => {
    const begun = performance.now();
    await ask(question);
    const times = measured.get(name) ?? [];
    measured.set(name, [...times, performance.now() - begun]);
  };
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round < 3 || (performance.now() < end && round <= MOST_ROUNDS); round++) {
    if (round === 1) measured = new Map();
    for (const graph of graphs) {
      await forget();
      await time(`${graph.name}, cold`, graph);
      for (let times = 0; times < WARM; times++) await time(`${graph.name}, warm`, graph);
    }
    for (const other of others.filter(({ takes }) => takes(question))) await time(other.name, other);
  }
  return measured;
}
