import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Graph, startGraph } from '../support/graph.ts';
import { AUDIENCE, type Provider, startProvider } from '../support/provider.ts';
import { controllerOf, STATISTICIAN } from '../support/viewers.ts';
import { generate } from './generate.ts';
import { blocks, type WrittenClient, writeClient } from './written-client.ts';

const textOf = (file: string) => blocks.get(file) ?? '';
const jsonOf = (file: string) => JSON.parse(textOf(file));
const tokenOf = async ({ headers }: { headers: Promise<Record<string, string>> }) =>
  (await headers).authorization?.replace('Bearer ', '') ?? '';

/** In Kassel's programme had entered by 2020-08-01, as it was published. */
const ENTERED = 155;

describe('A client that is written as docs/clients.md says', () => {
  const manifests = mkdtempSync(join(tmpdir(), 'dienstweg-manifests-'));
  let client: WrittenClient;
  let graph: Graph;
  let environment: Record<string, string>;
  beforeAll(async () => {
    client = writeClient();
    await generate(client.folder);
    copyFileSync(join(client.folder, 'src/graphql/persisted-documents.json'), join(manifests, 'client.json'));
    graph = await startGraph({ demo: true, environment: { DOCUMENTS: 'trusted', MANIFESTS_DIR: manifests } });
    environment = { DIENSTWEG_URL: graph.url, TOKEN: await tokenOf(graph.as(controllerOf())) };
  });
  afterAll(async () => {
    await graph.stop();
    client.remove();
    rmSync(manifests, { recursive: true });
  });

  test('has types that its code agrees with', async () => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      moduleDetection: 'force',
      target: 'es2024',
      lib: ['es2024', 'dom'],
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      types: ['node'],
    };
    await client.run('schema-types.ts');
    writeFileSync(
      join(client.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['src', 'codegen.ts', 'schema-types.ts'] }),
    );
    const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
    await expect(client.run(compiler, {}, '-p', '.')).resolves.toBe('');
    const wrong = textOf('src/tada.ts').replace('programme?.name', 'programme?.nome');
    writeFileSync(join(client.folder, 'src/tada.ts'), wrong);
    await expect(client.run(compiler, {}, '-p', '.')).rejects.toMatchObject({
      stdout: expect.stringContaining("'nome'"),
    });
    writeFileSync(join(client.folder, 'src/tada.ts'), textOf('src/tada.ts'));
  });

  test('shows a stored document by a link', async () => {
    const { data, errors } = JSON.parse(await client.run('src/link.ts', environment));
    expect(errors).toBeUndefined();
    const stored = await graph.as(controllerOf()).stored('programmes-side-by-side', { asOf: '2020-06-30' });
    expect(data).toEqual(stored.data);
  });

  test.each(['apollo', 'urql'])('asks its own documents by hash, in %s', async (name) => {
    expect(JSON.parse(await client.run(`src/${name}.ts`, environment))).toEqual({ count: ENTERED });
  });

  test('asks texts with gql.tada where texts are answered', async () => {
    const open = await startGraph({ demo: true });
    const asking = { DIENSTWEG_URL: open.url, TOKEN: await tokenOf(open.as(controllerOf())) };
    const { data } = await open.query('{ programme(id: "kassel") { name } }');
    expect(JSON.parse(await client.run('src/tada.ts', asking))).toEqual({ name: data.programme.name });
    await open.stop();
  });

  test('shows what there is beside what a client is not answered', async () => {
    const token = await tokenOf(graph.as(STATISTICIAN));
    const { count, error } = JSON.parse(await client.run('src/urql.ts', { ...environment, TOKEN: token }));
    expect(count).toBeUndefined();
    expect(error).toMatch(/./);
  });

  /** What a workbook or a panel is answered, whoever it asks as. */
  const fetched = async (link: URL) => {
    const headers = { authorization: `Bearer ${await tokenOf(graph.as(STATISTICIAN))}` };
    const response = await fetch(new URL(link.pathname + link.search, graph.url), { headers });
    expect(response.status).toBe(200);
    return ((await response.json()) as { data: unknown }).data;
  };

  test('is a workbook whose columns are there', async () => {
    const query = textOf('programmes.pq');
    const given = (name: string) =>
      new RegExp(`${name} = "((?:[^"]|"")*)"`).exec(query)?.[1]?.replaceAll('""', '"') ?? '';
    const link = new URL(given('RelativePath'), 'https://dienstweg.example.org/');
    link.searchParams.set('documentId', given('documentId'));
    link.searchParams.set('variables', given('variables'));
    const { programmes } = (await fetched(link)) as { programmes: { entered: { people: { count: number } } }[] };
    const [, column = '', field = ''] = /Answer\[(\w+)\]\[(\w+)\]/.exec(query) ?? [];
    expect([column, field]).toEqual(['data', 'programmes']);
    const path = Array.from(query.matchAll(/ExpandRecordColumn\(\w+, "(\w+)", \{"(\w+)"\}/g), ([, ...names]) => names);
    expect(path).toEqual([
      ['entered', 'people'],
      ['people', 'count'],
    ]);
    expect(programmes.map(({ entered }) => entered.people.count)).toEqual(programmes.map(() => expect.any(Number)));
    expect(programmes.length).toBeGreaterThan(4);
  });

  test('is a panel of Grafana whose columns are there', async () => {
    const { url, url_options, root_selector, columns } = jsonOf('panel.json');
    const link = new URL(url);
    for (const { key, value } of url_options.params) link.searchParams.set(key, value);
    const at = (value: unknown, path: string) =>
      path.split('.').reduce((part, name) => (part as Record<string, unknown>)[name], value);
    const rows = at({ data: await fetched(link) }, root_selector) as object[];
    const types = columns.map(({ type }: { type: string }) => type);
    for (const row of rows)
      expect(columns.map(({ selector }: { selector: string }) => typeof at(row, selector))).toEqual(types);
    const { datasources } = parseYaml(textOf('datasource.yaml'));
    expect(datasources[0].jsonData.allowedHosts).toEqual([link.origin]);
  });
});

describe('A tool that asks by itself', () => {
  const configured = Object.fromEntries(
    textOf('dienstweg.env')
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  let provider: Provider;
  let graph: Graph;
  let client: WrittenClient;
  beforeAll(async () => {
    provider = await startProvider();
    const environment = { ...configured, ...provider.environment, OIDC_AUDIENCE: configured.OIDC_AUDIENCE ?? '' };
    graph = await startGraph({ demo: true, environment });
    client = writeClient();
  });
  afterAll(async () => {
    await Promise.all([graph.stop(), provider.stop()]);
    client.remove();
  });

  /** Keycloak's door for service accounts; gives the token that the page shows to whoever has the secret. */
  async function startDoor(claims: object) {
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      const isRight =
        request.url === '/protocol/openid-connect/token' &&
        request.headers.authorization === `Basic ${btoa('quarterly-report:secret-of-the-test')}` &&
        body === 'grant_type=client_credentials';
      const { iss: _, ...rest } = claims as { iss: string };
      const answer = isRight
        ? { access_token: await provider.token(rest), expires_in: 300 }
        : { error: 'invalid_client' };
      response.writeHead(isRight ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
  }

  test.each([
    ['is answered with the claims that the page shows', {}, 'targetAgreements'],
    ['is told why not, without a role', { realm_access: { roles: ['offline_access'] } }, null],
  ])('%s', async (_, claims, field) => {
    const door = await startDoor({ ...jsonOf('service-account-token.json'), ...claims });
    const answer = await client.run('src/service-account.ts', {
      DIENSTWEG_URL: graph.url,
      OIDC_ISSUER: door.url,
      CLIENT_ID: 'quarterly-report',
      CLIENT_SECRET: 'secret-of-the-test',
    });
    door.close();
    const { data, errors } = JSON.parse(answer);
    const told = data?.targetAgreements.flatMap(({ indicators }: { indicators: { strict: unknown }[] }) =>
      indicators.map(({ strict }) => strict),
    );
    if (field) expect([errors, told]).toEqual([undefined, [expect.objectContaining({ value: expect.any(Number) })]]);
    else expect(errors).not.toEqual([]);
  });

  test('has its claims where the configuration and the client scope say', () => {
    const scope = jsonOf('client-scope.json');
    const names = scope.protocolMappers.flatMap(
      ({ config }: { config: Record<string, string> }) => config['claim.name'] ?? [],
    );
    expect(names).toEqual([configured.OIDC_PROGRAMMES_CLAIM, configured.OIDC_COACH_CLAIM]);
    const [{ config }] = scope.protocolMappers;
    expect([config['included.custom.audience'], AUDIENCE]).toEqual([
      configured.OIDC_AUDIENCE,
      configured.OIDC_AUDIENCE,
    ]);
    const attributes = scope.protocolMappers.flatMap(
      ({ config: each }: { config: Record<string, string> }) => each['user.attribute'] ?? [],
    );
    const declared = jsonOf('user-profile.json').attributes;
    expect(declared.map(({ name }: { name: string }) => name)).toEqual(attributes);
    for (const { permissions } of declared) expect(permissions.edit).toEqual(['admin']);
  });
});

test('docs/clients.md has no block of code that no test runs', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/clients.md'), 'utf8');
  expect(blocks.size).toBe(page.match(/^```\w+$/gm)?.length);
});
