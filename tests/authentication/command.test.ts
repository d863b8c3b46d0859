import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { purposes, roles } from '@dienstweg/schema/access';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../gateway/token.ts', import.meta.url));
const run = (args: string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [program, ...args], { env: { ...process.env, ...environment }, encoding: 'utf8' });

describe('npm run token', () => {
  test('prints a token that says what was asked for, and nothing else', () => {
    const { stdout, status } = run([
      'coach,developer',
      '--programmes',
      'kassel,wesel',
      '--purpose',
      'coaching',
      '--coach',
      'c-1',
    ]);
    const { iat = 0, exp = 0, ...claims } = decodeJwt(stdout.trim());
    expect([status, exp - iat, claims]).toEqual([
      0,
      3_600,
      {
        iss: 'dienstweg-demo',
        aud: 'dienstweg',
        sub: 'demo-coach-developer',
        roles: ['coach', 'developer'],
        programmes: ['kassel', 'wesel'],
        purpose: 'coaching',
        coach: 'c-1',
      },
    ]);
  });

  test('keeps its key where only the own account can read it', () => {
    run(['auditor']);
    expect(statSync(join(process.env.DATA_DIR ?? '', 'demo-token-key.pem')).mode & 0o777).toBe(0o600);
  });

  test.each([
    [['boss'], `"boss" is no role. A role is one of ${Object.keys(roles).join(', ')}.`],
    [['coach', '--purpose', 'fun'], `"fun" is no purpose. A purpose is one of ${Object.keys(purposes).join(', ')}.`],
    [[], 'npm run --silent token -- ROLE'],
    [['coach', '--programs', 'kassel'], 'npm run --silent token -- ROLE'],
    [['coach', 'auditor'], 'or several with commas'],
  ])('says what to write instead of %j', (args, message) => {
    const { stdout, stderr, status } = run(args);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(message);
  });

  test.each<Record<string, string>>([
    { HOST: '0.0.0.0' },
    { OIDC_ISSUER: 'https://id.example.org', OIDC_AUDIENCE: 'dienstweg' },
  ])('makes none where it would not count: %j', (environment) => {
    const { stdout, stderr, status } = run(['auditor'], environment);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('Demo tokens count only where no OIDC_ISSUER is set and HOST is this machine.');
  });
});
