import { aligned } from '../report.ts';
import type { Measured } from './measure.ts';
import type { Question } from './questions.ts';
import { targetOf } from './targets.ts';

/**
 * One line per contender: how long, how much processor time, both beside the best single SQL, and what is to be reached
 * by the clock.
 */
export function report({ name }: Question, measured: Measured): string[] {
  const medians = new Map(Array.from(measured, ([contender, { times }]) => [contender, median(times)]));
  const written = [...measured].filter(([contender]) => contender.startsWith('one SQL'));
  const best = Math.min(...written.map(([contender]) => medians.get(contender) as number));
  const bestCpu = Math.min(...written.map(([, { cpu }]) => cpu));
  const rows = [...measured].map(([contender, { times, cpu }]) => {
    const ms = medians.get(contender) as number;
    const target = targetOf(name, contender);
    const reached = target && (ms <= (target.ms ?? best * (target.ratio as number)) ? 'reached' : 'missed');
    const aim = target && (target.ms ? `${target.ms} ms` : `${target.ratio?.toFixed(2)} × best`);
    return [
      contender,
      ms.toFixed(1),
      `${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)}`,
      (ms / best).toFixed(3),
      cpu.toFixed(0),
      (cpu / bestCpu).toFixed(3),
      String(times.length),
      aim ?? '',
      reached ?? '',
    ];
  });
  const head = [name, 'median ms', 'range', '× best SQL', 'CPU ms', '× best SQL', 'times', 'target', ''];
  return aligned([head, ...rows]);
}

const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] as number;
