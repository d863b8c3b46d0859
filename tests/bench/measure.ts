import type { Contender } from './contenders.ts';
import { load } from './load.ts';
import type { Question } from './questions.ts';
import { cpu } from './usage.ts';

/**
 * What one contender needed for one question at so many connections; times in milliseconds, `node` and `postgres` of
 * CPU per request.
 */
export interface Measurement {
  contender: string;
  question: string;
  connections: number;
  requests: number;
  node: number;
  postgres: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Measures for some seconds; `postgres` is the server's process. */
export async function measure(
  contender: Contender,
  question: Question,
  connections: number,
  duration: number,
  postgres: number,
): Promise<Measurement> {
  const before = [cpu(contender.pid), cpu(postgres)] as const;
  const result = await load(contender, question, connections, { duration });
  const after = [cpu(contender.pid), cpu(postgres)] as const;
  const requests = result['2xx'];
  return {
    contender: contender.name,
    question: question.name,
    connections,
    requests,
    node: (after[0] - before[0]) / requests,
    postgres: (after[1] - before[1]) / requests,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
