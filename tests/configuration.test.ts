import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfig } from '@dienstweg/service';
import { describe, expect, test } from 'vitest';
import { variables } from '../packages/service/variables.ts';

const read = (environment: Record<string, string>) => () => readConfig(environment);

describe('The configuration', () => {
  test('needs no variable at all', () => {
    expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', demo: true, databaseUrl: undefined });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', DEMO: '' })).toEqual(readConfig({}));
  });

  test('is read from the variables', () => {
    const environment = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/data',
      DATABASE_URL: 'postgres://me:secret@db/postgres',
      DEMO: 'off',
      LOG_LEVEL: 'warn',
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      REQUEST_TIMEOUT_MS: '500',
      COURSE_PORT: '5002',
      FUNDING_URL: 'http://funding/graphql',
    };
    expect(readConfig(environment)).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/data',
      databaseUrl: 'postgres://me:secret@db/postgres',
      demo: false,
      logLevel: 'warn',
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      requestTimeout: 500,
      services: {
        participant: { port: 4001, url: 'http://127.0.0.1:4001/graphql' },
        course: { port: 5002, url: 'http://127.0.0.1:5002/graphql' },
        funding: { url: 'http://funding/graphql' },
      },
    });
  });

  test('takes the key of a service as it is or from a file, and never repeats it', () => {
    const digits = 'ab'.repeat(32);
    const file = join(mkdtempSync(join(tmpdir(), 'key-')), 'key');
    writeFileSync(file, `${'AB:'.repeat(31)}AB\n`); // as openssl writes it
    for (const environment of [{ GATEWAY_KEY: digits }, { GATEWAY_KEY_FILE: file }]) {
      expect(readConfig(environment).gatewayKey?.export().toString('hex')).toBe(digits);
    }
    for (const wrong of ['no key', digits.slice(2), `${digits}ab`]) {
      expect(read({ GATEWAY_KEY: wrong })).toThrow('  GATEWAY_KEY must be 32 bytes in hexadecimal digits.');
    }
    expect(read({ GATEWAY_SECRET: 'too short' })).toThrow('  GATEWAY_SECRET must have at least 32 characters.');
    expect(read({ GATEWAY_KEY_FILE: '/nowhere' })).toThrow(
      'GATEWAY_KEY_FILE is "/nowhere" and must be the path of a file that can be read.',
    );
  });

  test('asks for the audience of a provider, and for one that nobody on the way can replace', () => {
    expect(read({ OIDC_ISSUER: 'https://id.example.org' })).toThrow(
      'OIDC_AUDIENCE is needed where OIDC_ISSUER is set.',
    );
    const from = (issuer: string) => read({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'dienstweg' });
    expect(from('http://id.example.org')).toThrow('must be a URL such as https://id.example.org/realms/dienstweg');
    expect(from('http://127.0.0.1:8080/realms/x')).not.toThrow();
    for (const user of ['geheim', 'me:geheim']) {
      expect(from(`https://${user}@id.example.org`)).toThrow('without user and password');
    }
  });

  test('takes secrets from files, and never repeats what is in them', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dienstweg-secrets-')), 'secret');
    const password = 'geheim';
    const url = `postgres://me:${password}@db/postgres`;
    writeFileSync(file, `${url}\n`);
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe(url);
    writeFileSync(file, password);
    const wrong = read({ DATABASE_URL_FILE: file, GATEWAY_SECRET_FILE: file });
    expect(wrong).toThrow('DATABASE_URL_FILE');
    expect(wrong).toThrow('GATEWAY_SECRET_FILE');
    expect(wrong).not.toThrow(password);
    expect(read({ DATABASE_URL_FILE: '/nowhere' })).toThrow('must be the path of a file that can be read');
    rmSync(dirname(file), { recursive: true });
  });

  test('names every wrong variable at once and what it must be', () => {
    expect(
      read({ PORT: '70000', DEMO: 'maybe', CORS_ORIGINS: 'https://a.example/path', SUPERGRAPH: '/nowhere' }),
    ).toThrow(
      [
        'The configuration is wrong (docs/configuration.md describes it):',
        '  PORT is "70000" and must be a whole number from 0 to 65535.',
        '  DEMO is "maybe" and must be on or off.',
        '  SUPERGRAPH is "/nowhere" and must be the path of a supergraph file.',
        '  CORS_ORIGINS must be origins such as https://example.org, separated by commas.',
      ].join('\n'),
    );
  });

  test.each(['-1', '4000.5', '1e3', ' ', '0x10', 'http'])('refuses %j as a port', (value) => {
    expect(read({ PORT: value })).toThrow('PORT');
  });

  test.each([
    ['DATABASE_URL', 'must be a URL such as postgres://user:password@host:5432/postgres.'],
    ['COURSE_URL', 'must be a URL such as http://127.0.0.1:4001/graphql.'],
    ['OIDC_ISSUER', 'must be a URL such as https://id.example.org/realms/dienstweg, without user and password.'],
    ['CORS_ORIGINS', 'must be origins such as https://example.org, separated by commas.'],
  ])('never repeats the password in %s', (name, complaint) => {
    const password = 'geheim';
    const wrong = read({ [name]: `mysql://me:${password}@db/x` });
    expect(wrong).toThrow(`  ${name} ${complaint}`);
    expect(wrong).not.toThrow(password);
  });

  test('is described variable by variable, with its default', () => {
    const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');
    const described = Array.from(page.matchAll(/^\| `(\w+)` +\|/gm), ([, name]) => name);
    expect(described).toEqual(Object.keys(variables.shape));
  });
});
