import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demo } from '@dienstweg/demo';
import { importFolder, type RunningService } from '@dienstweg/kit';

/** Fills services that hold nothing yet with the demo population, through the same door as any other import. */
export async function importDemo(services: RunningService[], say: (line: string) => void = () => {}): Promise<void> {
  if (!(await holdNothing(services))) return;
  const folder = await mkdtemp(join(tmpdir(), 'dienstweg-demo-'));
  try {
    say('First start: making the demo population (DEMO=off starts empty) …');
    const rows = await demo().write(folder);
    say(`Importing ${rows.toLocaleString('en')} rows of five programmes …`);
    const { rejects } = await importFolder(folder, services);
    if (rejects.count > 0) throw new Error(`The demo population was refused: ${JSON.stringify(rejects.first)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const QUESTIONS: Record<string, string> = {
  funding: '{ organisations(first: 1) { nodes { id } } }',
  participant: '{ participants(first: 1) { nodes { id } } }',
  course: '{ courses(first: 1) { nodes { id } } }',
  employer: '{ employers(first: 1) { nodes { id } } }',
};

async function holdNothing(services: RunningService[]): Promise<boolean> {
  const answers = await Promise.all(services.map(({ name, execute }) => execute({ query: QUESTIONS[name] })));
  return answers.every(({ data }) =>
    Object.values(data ?? {}).every((page) => (page as { nodes: [] }).nodes.length === 0),
  );
}
