import type { JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';

const KEPT = 1_000;
const MINUTE = 60_000;

/**
 * Verifies tokens by their signature once, and then believes them for a minute, but never longer than they are valid.
 */
export function rememberingTokens<P extends JWTPayload>(
  verify: (token: string) => Promise<P>,
): (token: string) => Promise<P> {
  const verified = new LRUCache<string, { readonly payload: P; readonly at: number; readonly until: number }>({
    max: KEPT,
  });
  return async (token) => {
    const now = Date.now();
    const known = verified.get(token);
    if (known && known.at <= now && now < known.until) return known.payload;
    const payload = await verify(token);
    verified.set(token, { payload, at: now, until: Math.min(now + MINUTE, (payload.exp ?? 0) * 1_000) });
    return payload;
  };
}
