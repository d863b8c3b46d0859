import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { isLoopback } from '@dienstweg/service';

/** Somebody as whom the instance is asked; nobody in particular sends no token. */
export interface Attacker {
  readonly roles: string;
  readonly programmes?: string;
  readonly purpose?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an attack knows what it hopes to see.
  readonly data: any;
  /** The codes of the errors. */
  readonly codes: readonly string[];
}

/** No attack sends more, or waits longer, in milliseconds. */
const MOST_REQUESTS = 1_000;
const PATIENCE = 40_000;

/** A running instance under attack. */
export class Target {
  readonly url: string;
  readonly #tokens = new Map<string, Promise<string>>();
  #sent = 0;

  constructor(url: string) {
    this.url = new URL(url).origin;
  }

  /** Only what runs on this machine is attacked. */
  static isAllowed(url: string): boolean {
    return isLoopback(URL.parse(url)?.hostname ?? '');
  }

  /** Asks a question as somebody, or without a token. */
  async ask(query: string, as?: Attacker, variables?: object): Promise<Reply> {
    return this.post(JSON.stringify({ query, variables }), as && (await this.tokenOf(as)));
  }

  async post(
    body: string | Uint8Array<ArrayBuffer>,
    token?: string,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const all = { 'content-type': 'application/json', ...authorization, ...headers };
    return this.fetch(`${this.url}/graphql`, { method: 'POST', headers: all, body });
  }

  async fetch(url: string, init: RequestInit = {}): Promise<Reply> {
    this.#sent += 1;
    if (this.#sent > MOST_REQUESTS) throw new Error(`more than ${MOST_REQUESTS} requests`);
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    const { data, errors } = jsonIn(text);
    const codes = (errors ?? []).map(({ extensions }) => extensions?.code ?? 'without a code');
    return { status: response.status, headers: response.headers, text, data, codes };
  }

  /** The status of a question that names the machine otherwise, as fetch does not. */
  async statusUnder(host: string, body: string): Promise<number | undefined> {
    const headers = { host, 'content-type': 'application/json', connection: 'close' };
    const asked = request(`${this.url}/graphql`, { method: 'POST', headers, timeout: PATIENCE }).end(body);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  /** The demo's own tokens are as good as those of a provider. */
  tokenOf(as: Attacker): Promise<string> {
    const body = JSON.stringify(as);
    const token = this.#tokens.get(body) ?? this.#demoToken(body);
    this.#tokens.set(body, token);
    return token;
  }

  async #demoToken(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const { text } = await this.fetch(`${this.url}/demo/token`, { method: 'POST', headers, body });
    const { token } = jsonIn(text);
    if (!token) throw new Error('This instance gives no tokens of the demo; attack one that was started with DEMO=on.');
    return token;
  }
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly token?: string;
}

function jsonIn(text: string): Body {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
