import autocannon from 'autocannon';
import type { Contender } from './contenders.ts';
import type { Question } from './questions.ts';

/** So many requests, or as many as are answered in so many seconds. */
export type Length = { amount: number } | { duration: number };

const PATIENCE = 60;

/**
 * Asks over and over, each connection beginning elsewhere among the variables. Throws unless everything is answered.
 */
export async function load(contender: Contender, question: Question, connections: number, length: Length) {
  const requests = question.variables.map((variables) => contender.request(question, variables));
  let begun = 0;
  const setupClient = (client: autocannon.Client) => {
    const start = (begun++ * 37) % requests.length;
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
  };
  const { url, name } = contender;
  const result = await autocannon({ url, connections, requests, setupClient, timeout: PATIENCE, ...length });
  const { non2xx, errors, timeouts } = result;
  if (result['2xx'] && !non2xx && !errors) return result;
  const failed = `${non2xx} refused, ${timeouts} too late, ${errors - timeouts} lost`;
  throw new Error(`${name} answered ${question.name} ${result['2xx']} times, and failed to: ${failed}.`);
}
