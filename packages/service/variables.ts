import { createSecretKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STATISTICS_BASE } from '@dienstweg/cohorts';
import type { Subgraph } from '@dienstweg/schema';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const protocolOf = (text: string) => URL.parse(text)?.protocol ?? '';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${least} to ${most}`,
    )
    .transform(Number);
const port = wholeNumber(0, 65_535);
const path = z.string().transform((given) => resolve(given));
const onOff = (standard: 'on' | 'off') =>
  z
    .enum(['on', 'off'], 'must be on or off')
    .default(standard)
    .transform((given) => given === 'on');
const listOf = (each: z.ZodString) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(each));
const url = (protocol: RegExp, example: string) =>
  z.string().refine((text) => protocol.test(protocolOf(text)), `must be a URL such as ${example}`);
const origin = z
  .string()
  .trim()
  .refine(
    (text) => URL.parse(text)?.origin === text,
    'must be origins such as https://example.org, separated by commas',
  );
const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9.-]+$/, 'must be host names such as dienstweg.example.org, without ports, separated by commas');
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const key = z
  .string()
  .regex(/^([0-9a-f]{2}:?){32}$/i, 'must be 32 bytes in hexadecimal digits')
  .transform((digits) => createSecretKey(digits.replaceAll(':', ''), 'hex'));
const content = z.string().transform((file, context) => {
  const text = attempt(() => readFileSync(file, 'utf8'));
  if (text === undefined) context.addIssue('must be the path of a file that can be read');
  return text?.trim() ?? z.NEVER;
});

/** Whoever can change the answer of an issuer can sign as anybody; what it is called is no secret. */
const issuer = z.string().refine((text) => {
  const given = URL.parse(text);
  if (!given || given.username || given.password) return false;
  return given.protocol === 'https:' || (given.protocol === 'http:' && isLoopback(given.hostname));
}, 'must be a URL such as https://id.example.org/realms/dienstweg, without user and password');

const databaseUrl = url(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/postgres');
const secret = (length: number) => z.string().min(length, `must have at least ${length} characters`);
const serviceUrl = url(/^https?:$/, 'http://127.0.0.1:4001/graphql').optional();

/** The port at which each service listens unless given. */
const PORTS = { participant: 4001, course: 4002, employer: 4003, funding: 4004 } satisfies Record<Subgraph, number>;

type OfServices = Record<`${Uppercase<Subgraph>}_PORT`, z.ZodDefault<typeof port>> &
  Record<`${Uppercase<Subgraph>}_URL`, typeof serviceUrl>;

/** Two variables for each service, such as `COURSE_PORT` and `COURSE_URL`. */
const ofServices = Object.fromEntries(
  Object.entries(PORTS).flatMap(([name, at]) => [
    [`${name.toUpperCase()}_PORT`, port.default(at)],
    [`${name.toUpperCase()}_URL`, serviceUrl],
  ]),
) as OfServices;

/** Every variable of the environment that Dienstweg reads; docs/configuration.md explains each. */
export const variables = z
  .object({
    PORT: port.default(4000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'must be a host name or an address such as 127.0.0.1')
      .default('127.0.0.1'),
    DATA_DIR: path.default(inProject('.data')),
    DATABASE_URL: databaseUrl.optional(),
    DATABASE_URL_FILE: content.pipe(databaseUrl).optional(),
    DATABASE_SERVICE_URL: databaseUrl.optional(),
    DATABASE_SERVICE_URL_FILE: content.pipe(databaseUrl).optional(),
    DATABASE_PREFIX: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be up to 40 small letters, digits and _')
      .default('dienstweg_'),
    DATABASE_POOLER: onOff('off'),
    DEMO: onOff('on'),
    STATISTICS_BASE: wholeNumber(3, 25).default(STATISTICS_BASE),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    SUPERGRAPH: path
      .refine(existsSync, 'must be the path of a supergraph file')
      .default(inProject('schema/supergraph.graphql')),
    OIDC_ISSUER: issuer.optional(),
    OIDC_AUDIENCE: z.string().optional(),
    OIDC_ROLES_CLAIM: z.string().default('roles'),
    OIDC_PROGRAMMES_CLAIM: z.string().default('programmes'),
    OIDC_PURPOSE_CLAIM: z.string().default('purpose'),
    OIDC_COACH_CLAIM: z.string().default('coach'),
    GATEWAY_SECRET: secret(32).optional(),
    GATEWAY_SECRET_FILE: content.pipe(secret(32)).optional(),
    GATEWAY_KEY: key.optional(),
    GATEWAY_KEY_FILE: content.pipe(key).optional(),
    ALLOWED_HOSTS: listOf(hostName).default([]),
    CORS_ORIGINS: listOf(origin).default(['https://studio.apollographql.com']),
    REQUEST_TIMEOUT_MS: wholeNumber(1, 600_000).default(10_000),
    ANSWER_TIMEOUT_MS: wholeNumber(1, 600_000).default(30_000),
    DOCUMENTS: z.enum(['any', 'trusted'], 'must be any or trusted').default('any'),
    MANIFESTS_DIR: path.default(inProject('manifests')),
    REQUESTS_AT_ONCE: wholeNumber(1, 100_000).default(500),
    COST_PER_MINUTE: wholeNumber(1, 999_999_999).default(1_000_000),
    RESTART_PATIENCE_MS: wholeNumber(0, 600_000).default(3_000),
    AUDIT_ANCHOR_URL: url(
      /^(file|https?):$/,
      'file:///mnt/elsewhere/anchors.jsonl or https://example.org/anchors',
    ).optional(),
    AUDIT_RETENTION_DAYS: wholeNumber(1, 36_500).default(1_095),
    GATEWAY_URL: serviceUrl,
    KEPT_SETS_MIB: wholeNumber(0, 65_536).default(256),
    ...ofServices,
  })
  .refine(({ OIDC_ISSUER, OIDC_AUDIENCE }) => !OIDC_ISSUER || OIDC_AUDIENCE, {
    path: ['OIDC_AUDIENCE'],
    message: 'is needed where OIDC_ISSUER is set',
  });

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
