import { ON_BEHALF } from '@dienstweg/kit';
import { tooManyAtOnce } from '../admission/too-much.ts';
import type { Handler } from './endpoint.ts';

/**
 * Answers so many requests at once and turns others away: whoever waits takes memory. What a service asks in turn
 * belongs to one of these.
 */
export function upTo(most: number, answer: Handler): Handler {
  let open = 0;
  return async (request, response) => {
    if (request.headers[ON_BEHALF] !== undefined) return answer(request, response);
    if (open >= most) throw tooManyAtOnce();
    open += 1;
    try {
      await answer(request, response);
    } finally {
      open -= 1;
    }
  };
}
