import type { KeyObject } from 'node:crypto';
import { type Introduction, introducer, type TokenFor } from '@dienstweg/kit';
import { subgraphs } from '@dienstweg/schema';

/** The token that introduces a request to a service. */
export type IntroduceTo = (service: string) => Promise<string>;

/** Whom an introduction is for that a service brings back when it asks in turn. */
export const GATEWAY = 'gateway';

/** Signs what the gateway says of a request to services, and to itself. */
export const introducerOf = (key: KeyObject) => introducer(key, [...subgraphs, GATEWAY]);

/** What was signed longer ago is not sent any more, in milliseconds: it must live until it arrives. */
const STALE = 20_000;

/** Introduces one request to the services that it needs; signs when the first one is asked. */
export function introductionsOf(introduction: Introduction, introduce: ReturnType<typeof introducer>): IntroduceTo {
  let signed: Promise<TokenFor> | undefined;
  let at = 0;
  return async (service) => {
    const now = Date.now();
    if (!signed || now - at > STALE) {
      signed = introduce(introduction);
      at = now;
    }
    return (await signed)(service);
  };
}
