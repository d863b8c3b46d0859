import type { Measurement } from '../measure.ts';

/**
 * One line per question and contender: CPU per request in milliseconds, and by how much it is more than that of the
 * first contender in the same rounds.
 */
export function costs(measurements: readonly Measurement[]): string[][] {
  const byQuestion = Map.groupBy(measurements, ({ question }) => question);
  const rows = [...byQuestion].flatMap(([question, all]) => {
    const byContender = Map.groupBy(all, ({ contender }) => contender);
    const [measure = []] = byContender.values();
    return Array.from(byContender, ([contender, rounds]) => {
      const ratios = rounds.map((round, i) => total(round) / total(measure[i] as Measurement) - 1);
      const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
      const numbers = [median(rounds.map(({ node }) => node)), median(rounds.map(({ postgres }) => postgres))];
      return [question, contender, ...numbers.map((ms) => ms.toFixed(2)), percent(median(ratios))];
    });
  });
  return [['question', 'who asks', 'node ms', 'postgres ms', 'more than before'], ...rows];
}

const total = ({ node, postgres }: Measurement) => node + postgres;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}
