import type { Logger } from 'pino';
import { Breaker } from './Breaker.ts';
import type { Subgraph } from './subgraphs.ts';
import { HungUp, Waiting } from './Waiting.ts';

/** How long a service may take to say whether it is ready, in milliseconds. */
const READINESS = 2_000;

class TimedOut extends Error {
  readonly code = 'TIMED_OUT';
}

/** Codes of a service that does not answer; whoever answers something else than was asked is there. */
const SILENCE =
  /^(TIMED_OUT|ECONN\w+|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_(\w+_TIMEOUT|SOCKET|CLOSED))$/;
const isSilence = (error: unknown) => SILENCE.test((error as NodeJS.ErrnoException).code ?? '');

/** A service that is waited for only so long, and not asked for a while after it did not answer several times. */
export function reliable(subgraph: Subgraph, requestTimeout: number, logger: Logger): Subgraph {
  const service = subgraph.name;
  const breaker = new Breaker(isSilence, (isOpen) => {
    if (isOpen) logger.error({ service }, 'service not asked for now: it does not answer');
    else logger.info({ service }, 'service asked as before: it answers again');
  });
  return {
    ...subgraph,
    async execute(request) {
      const { deadline, client } = request.context;
      const patience = Math.min(requestTimeout, deadline - performance.now());
      if (patience <= 0) throw new Error('no time is left for this answer');
      return breaker.call(() => within(patience, (waiting) => subgraph.execute(request, waiting), client));
    },
    async missing() {
      const missing = await within(READINESS, subgraph.missing).catch(() => [`${service} does not answer`]);
      return breaker.isOpen && missing.length === 0 ? [`${service} did not answer and is tried again`] : missing;
    },
  };
}

/**
 * Waits for so many milliseconds, and no longer than a client does. A timer that comes late, since this process was
 * busy, gives the lost time back before it counts.
 */
function within<T>(milliseconds: number, work: (waiting: Waiting) => Promise<T>, client?: Waiting): Promise<T> {
  const waiting = new Waiting();
  const due = performance.now() + milliseconds;
  return new Promise((resolve, reject) => {
    const giveUp = (error: Error) => {
      reject(error);
      waiting.giveUp();
    };
    const timeOut = () => giveUp(new TimedOut(`no answer within ${Math.ceil(milliseconds)} ms`));
    let timer = setTimeout(() => {
      timer = setTimeout(timeOut, Math.max(1, performance.now() - due));
    }, milliseconds);
    const forget = client?.whenGivenUp(() => giveUp(new HungUp()));
    const done = () => {
      clearTimeout(timer);
      forget?.();
    };
    void work(waiting).then(resolve, reject).then(done);
  });
}
