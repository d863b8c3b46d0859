import { type Subgraph, subgraphs } from '@dienstweg/schema';
import type { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { variables } from './variables.ts';

/**
 * What the environment says, checked; paths are absolute, `requestTimeout`, `answerTimeout` and `restartPatience` are
 * in milliseconds.
 */
export type Config = ReturnType<typeof readConfig>;

/** Where a service that runs as a process of its own listens, and where the gateway finds it. */
interface Place {
  readonly port: number;
  readonly url: string;
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the configuration; an empty variable counts as absent. Throws one error that names every wrong variable and
 * what it must be.
 */
export function readConfig(environment: Environment = process.env) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = variables.safeParse(given);
  if (!data) throw new Error(complaint(given, error.issues));
  const demoTokens = !data.OIDC_ISSUER && isLoopback(data.HOST);
  const service = (name: Subgraph): Place => {
    const upper = name.toUpperCase() as Uppercase<Subgraph>;
    const port = data[`${upper}_PORT`];
    return { port, url: data[`${upper}_URL`] ?? `http://127.0.0.1:${port}/graphql` };
  };
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? data.DATABASE_URL_FILE,
    /** The same server as a login that services may use to answer requests; unless given, they make one. */
    databaseServiceUrl: data.DATABASE_SERVICE_URL ?? data.DATABASE_SERVICE_URL_FILE,
    databasePrefix: data.DATABASE_PREFIX,
    /** Whether a pooler that gives each transaction another connection stands before the server. */
    pooled: data.DATABASE_POOLER,
    demo: data.DEMO,
    /** Published numbers of people are told to the nearest multiple of this. */
    statisticsBase: data.STATISTICS_BASE,
    /** Who says who somebody is, and where its tokens say what. */
    provider: data.OIDC_ISSUER && {
      issuer: data.OIDC_ISSUER,
      audience: data.OIDC_AUDIENCE ?? '',
      claims: {
        roles: data.OIDC_ROLES_CLAIM,
        programmes: data.OIDC_PROGRAMMES_CLAIM,
        purpose: data.OIDC_PURPOSE_CLAIM,
        coach: data.OIDC_COACH_CLAIM,
      },
    },
    /** Whether tokens that Dienstweg itself signs count. */
    demoTokens,
    /** Whether somebody without a token may count people and read the schema. */
    anonymous: data.DEMO && demoTokens,
    /** From which the keys of all tokens between gateway and services follow. */
    gatewaySecret: data.GATEWAY_SECRET ?? data.GATEWAY_SECRET_FILE,
    /** The one of these keys that is for this service. */
    gatewayKey: data.GATEWAY_KEY ?? data.GATEWAY_KEY_FILE,
    logLevel: data.LOG_LEVEL,
    supergraph: data.SUPERGRAPH,
    /** Names, besides those of this machine, by which clients ask; unless given, any where HOST is open to others. */
    allowedHosts: data.ALLOWED_HOSTS,
    corsOrigins: data.CORS_ORIGINS,
    requestTimeout: data.REQUEST_TIMEOUT_MS,
    answerTimeout: data.ANSWER_TIMEOUT_MS,
    /** Whether only stored documents are answered, save for developers. */
    trustedOnly: data.DOCUMENTS === 'trusted',
    manifestsDir: data.MANIFESTS_DIR,
    requestsAtOnce: data.REQUESTS_AT_ONCE,
    costPerMinute: data.COST_PER_MINUTE,
    restartPatience: data.RESTART_PATIENCE_MS,
    /** Where the newest hashes of the audit log are written down. */
    anchorUrl: data.AUDIT_ANCHOR_URL,
    /** For how many days accesses and changes stay in the audit log. */
    recordDays: data.AUDIT_RETENTION_DAYS,
    /** Where services that run apart ask the graph in turn. */
    gatewayUrl: data.GATEWAY_URL ?? `http://127.0.0.1:${data.PORT}/graphql`,
    /** Most memory for the kept sets of people of each service. */
    keptBytes: data.KEPT_SETS_MIB * 2 ** 20,
    services: Object.fromEntries(subgraphs.map((name) => [name, service(name)])) as Record<Subgraph, Place>,
  };
}

function complaint(given: Environment, issues: z.core.$ZodIssue[]): string {
  const wrong = new Map(issues.map(({ path, message }) => [String(path[0]), message]));
  const lines = Array.from(wrong, ([name, message]) => `  ${name}${shown(name, given[name])} ${message}.`);
  return ['The configuration is wrong (docs/configuration.md describes it):', ...lines].join('\n');
}

/** URLs may hold a password; secrets and keys are secret: they are never repeated. */
const shown = (name: string, value: string | undefined) =>
  value === undefined || /_(URL|ISSUER|ORIGINS|SECRET|KEY)$/.test(name) ? '' : ` is ${JSON.stringify(value)} and`;
