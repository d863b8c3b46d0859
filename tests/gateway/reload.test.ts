import { copyFileSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '@dienstweg/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTogether } from '../../gateway/one-process.ts';
import { ask, environmentOfItsOwn } from '../support/separate.ts';

const folder = mkdtempSync(join(tmpdir(), 'dienstweg-supergraph-'));
const supergraph = join(folder, 'supergraph.graphql');
const fields = '{ __type(name: "Funder") { fields { name } } }';

describe('The supergraph file', () => {
  let graph: Awaited<ReturnType<typeof openTogether>>;
  beforeAll(async () => {
    copyFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), supergraph);
    graph = await openTogether(
      readConfig({ ...process.env, ...environmentOfItsOwn(), LOG_LEVEL: 'silent', SUPERGRAPH: supergraph }),
    );
  });
  afterAll(() => graph.close());

  const replace = (text: string) => {
    writeFileSync(`${supergraph}.new`, text);
    renameSync(`${supergraph}.new`, supergraph);
  };
  const becomesVisible = async (field: string) => {
    while (!(await ask(graph.url, fields)).includes(`"${field}"`)) await pause(20);
  };

  test('is read again while requests are answered, and none of them fails', async () => {
    const answers = new Set<string>();
    let asking = true;
    const clients = Array.from({ length: 5 }, async () => {
      while (asking) answers.add(await ask(graph.url, '{ programmes { name } }'));
    });
    replace(readFileSync(supergraph, 'utf8').replace('\n  level: FunderLevel!', '$&\n  nickname: String'));
    await becomesVisible('nickname');
    asking = false;
    await Promise.all(clients);
    expect(Array.from(answers, (answer) => JSON.parse(answer))).toEqual([{ data: { programmes: [] } }]);
  });

  test('that is broken changes nothing, and the next good one is read', async () => {
    const good = readFileSync(supergraph, 'utf8');
    replace('type Query {');
    await pause(300);
    expect(JSON.parse(await ask(graph.url, '{ programmes { name } }'))).toEqual({ data: { programmes: [] } });
    expect(await ask(graph.url, fields)).toContain('"nickname"');
    replace(good.replaceAll('nickname', 'pseudonym'));
    await becomesVisible('pseudonym');
  });
});
