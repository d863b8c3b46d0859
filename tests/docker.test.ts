import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { variables } from '../packages/service/variables.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Container {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  restart?: string;
  stop_grace_period?: string;
  secrets?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
}
interface Compose {
  secrets: Record<string, { file: string }>;
  services: Record<string, Container>;
  volumes: Record<string, unknown>;
}

describe('The image', () => {
  const dockerfile = DockerfileParser.parse(read('docker/Dockerfile'));
  const instructions = dockerfile.getInstructions();
  const argumentsOf = (keyword: string) =>
    instructions.filter((line) => line.getKeyword() === keyword).map((line) => line.getArgumentsContent() ?? '');

  test('is made of the Node.js that the project pins', () => {
    const { version } = JSON.parse(read('node_modules/node/package.json')) as { version: string };
    expect(argumentsOf('FROM')).toEqual([`node:${version}-slim`]);
  });

  test('runs as an ordinary user once everything is in place', () => {
    const keywords = instructions.map((line) => line.getKeyword());
    expect(argumentsOf('USER')).toEqual(['node']);
    expect(keywords.lastIndexOf('COPY')).toBeLessThan(keywords.indexOf('USER'));
    expect(keywords.lastIndexOf('RUN')).toBeLessThan(keywords.indexOf('USER'));
  });

  test('tells whether it is ready', () => {
    const { PORT } = variables.parse({});
    expect(argumentsOf('HEALTHCHECK')).toEqual([expect.stringContaining(`http://127.0.0.1:${PORT}/health/ready`)]);
    expect(argumentsOf('EXPOSE')).toEqual([`${PORT}`]);
  });

  test('holds only what the repository holds, the workspaces that run among it', () => {
    const sources = argumentsOf('COPY').flatMap((line) => line.split(/\s+/).slice(0, -1));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    const manifests = globSync('{schema,packages/*,services/*,gateway}/package.json', { cwd: root });
    expect(sources).toEqual(expect.arrayContaining(['schema', 'packages', 'services', 'gateway', ...manifests]));
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(sources.map((source) => `!${source.split('/')[0]}`)));
  });

  test('holds neither tools nor tests', () => {
    expect(argumentsOf('RUN')).toEqual([expect.stringContaining('npm ci --omit=dev')]);
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['**/tests', '**/testing', '**/bench']));
  });

  test('starts the gateway and knows every variable that it sets', () => {
    const command = JSON.parse(argumentsOf('CMD')[0]!) as string[];
    expect(existsSync(join(root, command.at(-1)!))).toBe(true);
    const names = dockerfile.getENVs().flatMap((line) => line.getProperties().map((property) => property.getName()));
    expect(names).toEqual(['NODE_ENV', 'HOST']);
  });
});

describe('The composition', () => {
  const { services, secrets, volumes } = parse(read('docker/compose.yaml'), { merge: true }) as Compose;
  const { postgres, ...ours } = services;
  const names = ['participant', 'course', 'employer', 'funding'];

  test('consists of PostgreSQL, the four services and the gateway', () => {
    expect(Object.keys(services)).toEqual(['postgres', ...names, 'gateway']);
  });

  test('builds all that is ours from the one Dockerfile', () => {
    for (const { build } of Object.values(ours)) {
      expect(build).toEqual({ context: '..', dockerfile: 'docker/Dockerfile' });
    }
  });

  test('starts every service by its own entry point', () => {
    for (const name of names) {
      const { command } = services[name]!;
      expect(command).toEqual(['node', `services/${name}/main.ts`]);
      expect(existsSync(join(root, command![1]!))).toBe(true);
    }
  });

  test('sets only variables that the configuration knows, to values that it accepts', () => {
    for (const { environment = {} } of Object.values(ours)) {
      const settings = Object.fromEntries(
        Object.entries(environment)
          .filter(([, value]) => !String(value).startsWith('/run/secrets/'))
          .map(([name, value]) => [name, resolved(value)]),
      );
      expect(variables.strict().safeParse(settings).error).toBeUndefined();
    }
  });

  test('lets the gateway find every service where it listens', () => {
    for (const name of names) {
      const port = services[name]!.environment![`${name.toUpperCase()}_PORT`];
      expect(ours.gateway!.environment![`${name.toUpperCase()}_URL`]).toBe(`http://${name}:${port}/graphql`);
    }
  });

  test('starts again whatever ends, and lets ours answer what was asked before they stop', () => {
    for (const { restart } of Object.values(services)) expect(restart).toBe('unless-stopped');
    for (const { stop_grace_period } of Object.values(ours)) expect(stop_grace_period).toBe('20s');
  });

  test('waits until whatever comes first is healthy', () => {
    const healthy = { condition: 'service_healthy' };
    for (const name of names) expect(services[name]!.depends_on).toEqual({ postgres: healthy });
    expect(ours.gateway!.depends_on).toEqual(Object.fromEntries(names.map((name) => [name, healthy])));
    expect(postgres!.healthcheck!.test).toContain('pg_isready');
  });

  test('keeps the data in a volume and publishes the gateway on the loopback address only', () => {
    const [volume] = postgres!.volumes![0]!.split(':');
    expect(Object.keys(volumes)).toEqual([volume]);
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:4000:4000']);
    expect(ours.gateway!.ports).toHaveLength(1);
  });

  test('hands each service its own key and the secret behind them to the gateway alone', () => {
    const given = (name: string) => [services[name]!.secrets, services[name]!.environment];
    for (const name of names) {
      const file = { GATEWAY_KEY_FILE: `/run/secrets/${name}-key` };
      expect(given(name)).toEqual([[`${name}-key`], expect.objectContaining(file)]);
    }
    const file = { GATEWAY_SECRET_FILE: '/run/secrets/gateway-secret' };
    expect(given('gateway')).toEqual([['gateway-secret'], expect.objectContaining(file)]);
    expect(Object.keys(variables.shape)).toEqual(expect.arrayContaining(['GATEWAY_KEY_FILE', 'GATEWAY_SECRET_FILE']));
    expect(Object.keys(secrets)).toEqual(['gateway-secret', ...names.map((name) => `${name}-key`)]);
  });

  test('holds no password', () => {
    const given = /^\$\{POSTGRES_PASSWORD:\?[^}]*\}$/;
    expect(postgres!.environment!.POSTGRES_PASSWORD).toMatch(given);
    for (const name of names) {
      expect(/dienstweg:(.*)@/.exec(String(services[name]!.environment!.DATABASE_URL))![1]).toMatch(given);
    }
  });
});

/** The value with a stand-in for what compose takes from its own environment. */
const resolved = (value: string | number) =>
  String(value)
    .replace(/\$\{OIDC_ISSUER[^}]*\}/, 'https://id.example.org')
    .replace(/\$\{[^}]+\}/, 'word');
