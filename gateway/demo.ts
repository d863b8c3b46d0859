import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demo } from '@dienstweg/demo';
import { importFolder } from '@dienstweg/import';
import { NOBODY, type Viewer } from '@dienstweg/protection';
import type { RunningService } from '@dienstweg/service';

interface Making {
  /** The day as of which the demo is made; unless told, the day itself. */
  today?: string;
  say?: (line: string) => void;
}

/** Fills services that hold nothing yet with the demo population, by an import like any other. */
export async function importDemo(services: RunningService[], { today, say = () => {} }: Making = {}): Promise<void> {
  if (!(await holdNothing(services))) return;
  const folder = await mkdtemp(join(tmpdir(), 'dienstweg-demo-'));
  try {
    say('First start: making the demo population (DEMO=off starts empty) …');
    const rows = await demo(today).write(folder);
    say(`Importing ${rows.toLocaleString('en')} rows of five programmes …`);
    const { rejects } = await importFolder(folder, services);
    if (rejects.count > 0) throw new Error(`The demo population was refused: ${JSON.stringify(rejects.first)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whoever starts the demo: counts everything and reads nobody. */
const STARTER: Viewer = { ...NOBODY, subject: 'start', roles: ['auditor'], programmes: null, purpose: 'audit' };

const QUESTIONS: Record<string, string> = {
  funding: '{ organisations { totalCount } }',
  participant: '{ participants { totalCount } }',
  course: '{ courses { totalCount } }',
  employer: '{ employers { totalCount } }',
};

async function holdNothing(services: RunningService[]): Promise<boolean> {
  const answers = await Promise.all(
    services.map(({ name, answer }) => answer({ query: QUESTIONS[name] }, { viewer: STARTER })),
  );
  return answers.every(({ data }) =>
    Object.values(data ?? {}).every((page) => (page as { totalCount: number }).totalCount === 0),
  );
}
