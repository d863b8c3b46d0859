/**
 * Lets sqlmap attack every text that a client may send, and a planted hole that it has to find: `npm run
 * attack:sqlmap`.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildASTSchema, parse } from 'graphql';
import startThrowAwayPostgres from '../support/global-setup.ts';
import { type Target, targetsIn } from './arguments.ts';
import { plantHole } from './hole.ts';

const SPARED = 'all tested parameters do not appear to be injectable';
const MINUTES = 5;
const options =
  '--batch --flush-session --disable-coloring --dbms=postgresql --level=1 --risk=1 --technique=BEUST ' +
  '--time-sec=2 --timeout=10 --retries=0';

const run = promisify(execFile);
await run('sqlmap', ['--version']).catch(() => {
  console.error('sqlmap is not installed; Debian has it: apt-get install sqlmap');
  process.exit(2);
});
const stopPostgres = await startThrowAwayPostgres();
const output = mkdtempSync(join(tmpdir(), 'dienstweg-sqlmap-'));
const { startGraph } = await import('../support/graph.ts'); // it logs to the file that has been named now
const graph = await startGraph({ demo: true });
const hole = await plantHole(process.env.DATABASE_URL ?? '');
try {
  process.exitCode = (await attack()) ? 0 : 1;
} finally {
  await hole.close();
  await graph.stop();
  await stopPostgres();
  rmSync(output, { recursive: true });
}

async function attack(): Promise<boolean> {
  const planted = { name: 'the planted hole', query: '', variables: (text: string) => ({ value: text }) };
  if (await isSpared(hole.url, planted)) {
    console.error('sqlmap does not find the planted hole, so what it says of the graph means nothing.');
    return false;
  }
  console.log('sqlmap finds the planted hole.');
  const schema = buildASTSchema(
    parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')),
  );
  const wanted = process.argv[2] ?? '';
  const targets = targetsIn(schema).filter(({ name }) => name.includes(wanted));
  const open: string[] = [];
  for (const target of targets) {
    const spared = await isSpared(`${graph.url}/graphql`, target);
    console.log(`${spared ? 'safe' : 'OPEN'}  ${target.name}`);
    if (!spared) open.push(target.name);
  }
  console.log(`${targets.length} places attacked, ${open.length} open.`);
  return open.length === 0;
}

async function isSpared(url: string, { query, variables }: Target): Promise<boolean> {
  const headers = Object.entries(await graph.headers).map(([name, value]) => `${name}: ${value}`);
  const data = JSON.stringify({ query, variables: variables('kassel*') });
  const asked = ['-u', url, '--data', data, '-H', headers.join('\n'), '--output-dir', output, ...options.split(' ')];
  const { stdout } = await run('sqlmap', asked, { timeout: MINUTES * 60_000, maxBuffer: 2 ** 26 });
  return stdout.includes(SPARED);
}
