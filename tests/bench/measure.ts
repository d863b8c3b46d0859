import autocannon from 'autocannon';
import type { Contender } from './contenders.ts';
import type { Question } from './questions.ts';
import { cpu } from './usage.ts';

/** What one contender needed for one question at so many connections; times in milliseconds per request. */
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

/** Asks for some seconds, each connection beginning elsewhere among the variables. */
export async function measure(
  contender: Contender,
  question: Question,
  connections: number,
  seconds: number,
  postgres: number,
): Promise<Measurement> {
  const requests = question.variables.map((variables) => contender.request(question, variables));
  let begun = 0;
  const setupClient = (client: autocannon.Client) => {
    const start = (begun++ * 37) % requests.length;
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
  };
  const before = [cpu(contender.pid), cpu(postgres)] as const;
  const result = await autocannon({ url: contender.url, connections, duration: seconds, requests, setupClient });
  const after = [cpu(contender.pid), cpu(postgres)] as const;
  const answered = result['2xx'];
  if (answered === 0 || result.errors || result.non2xx) {
    throw new Error(
      `${contender.name} answered ${question.name} ${answered} times, and refused it ${result.errors + result.non2xx} times.`,
    );
  }
  return {
    contender: contender.name,
    question: question.name,
    connections,
    requests: answered,
    node: (after[0] - before[0]) / answered,
    postgres: (after[1] - before[1]) / answered,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
