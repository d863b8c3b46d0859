import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

interface Stat {
  parent: number;
  own: number;
  /** Of children that have ended, PostgreSQL's workers for example. */
  past: number;
}

/** Milliseconds of processor time that a process and all that it started have used, those that have ended included. */
export function cpu(root: number): number {
  const all = everyProcess();
  return family(root, all).reduce((sum, pid) => sum + (all.get(pid)?.own ?? 0) + (all.get(pid)?.past ?? 0), 0);
}

/** The most memory, in MiB, that a process and all that it started ever held at once each. */
export const peakMemory = (root: number): number =>
  family(root, everyProcess()).reduce(
    (sum, pid) => sum + Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024,
    0,
  );

function family(root: number, all: Map<number, Stat>): number[] {
  const children = [...all].filter(([, { parent }]) => parent === root).map(([pid]) => pid);
  return [root, ...children.flatMap((child) => family(child, all))];
}

function everyProcess(): Map<number, Stat> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(pids.map((pid) => [Number(pid), statOf(pid)]));
}

/** Fields of proc(5) behind the command's name, which may hold spaces. */
function statOf(pid: string): Stat {
  const line = read(`/proc/${pid}/stat`);
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const milliseconds = (from: number) => (((fields[from] ?? 0) + (fields[from + 1] ?? 0)) * 1_000) / TICKS_PER_SECOND;
  return { parent: fields[1] ?? 0, own: milliseconds(11), past: milliseconds(13) };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has just ended
  }
}
