import type { Introduction, introducer } from '@dienstweg/kit';

/** Signs the introduction of a request to a service. */
export type IntroduceTo = (service: string) => string;

/** Whom an introduction is for that a service brings back when it asks in turn. */
export const GATEWAY = 'gateway';

/** A token that is older is not sent any more, in milliseconds: it must live until it arrives. */
const STALE = 20_000;

/** Introduces one request to the services that it needs; each gets one token for all that it is asked. */
export function introductionsOf(introduction: Introduction, introduce: ReturnType<typeof introducer>): IntroduceTo {
  const signed = new Map<string, { token: string; at: number }>();
  return (service) => {
    const now = Date.now();
    const last = signed.get(service);
    if (last && now - last.at < STALE) return last.token;
    const token = introduce(service, introduction, now);
    signed.set(service, { token, at: now });
    return token;
  };
}
