import type { Measurement } from './measure.ts';

const COLUMNS = [
  'question',
  'connections',
  'contender',
  'to JSON',
  'to stitched',
  'CPU ms',
  'node',
  'postgres',
  'per second',
  'p50 ms',
  'p99 ms',
];

/**
 * One line per question, number of connections and contender; rounds are taken together. The first two contenders are
 * the measures.
 */
export function report(measurements: Measurement[]): string[] {
  const lines = Map.groupBy(measurements, ({ question, connections, contender }) =>
    [question, connections, contender].join(),
  );
  const means = [...lines.values()].map(together);
  const rows = means.map((mean) => {
    const measures = means
      .filter(({ question, connections }) => question === mean.question && connections === mean.connections)
      .slice(0, 2);
    const { question, connections, contender, node, postgres, perSecond, p50, p99 } = mean;
    const ratios = measures.map((measure) => total(mean) / total(measure));
    const numbers = [...ratios, total(mean), node, postgres].map((value) => value.toFixed(2));
    const latencies = [p50, p99].map((value) => value.toFixed(1));
    return [question, String(connections), contender, ...numbers, perSecond.toFixed(0), ...latencies];
  });
  return aligned([COLUMNS, ...rows]);
}

/** One line per row, its cells to the right of columns that are as wide as their widest cell. */
export function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
}

const total = ({ node, postgres }: Measurement) => node + postgres;

function together(rounds: Measurement[]): Measurement {
  const requests = rounds.reduce((sum, round) => sum + round.requests, 0);
  const mean = (value: 'node' | 'postgres' | 'perSecond' | 'p50' | 'p99') =>
    rounds.reduce((sum, round) => sum + round[value] * round.requests, 0) / requests;
  return {
    ...(rounds[0] as Measurement),
    requests,
    node: mean('node'),
    postgres: mean('postgres'),
    perSecond: mean('perSecond'),
    p50: mean('p50'),
    p99: mean('p99'),
  };
}
