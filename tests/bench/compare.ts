import type { Contender } from './contenders.ts';
import type { Question } from './questions.ts';

const COMPARED = 25;

/** Throws unless all contenders give the same answers to the letter; white space between the letters does not count. */
export async function compare(contenders: Contender[], question: Question) {
  for (const variables of question.variables.slice(0, COMPARED)) {
    const answers = await Promise.all(contenders.map((contender) => answerOf(contender, question, variables)));
    const other = answers.findIndex((answer) => answer !== answers[0]);
    if (other < 0) continue;
    const [expected = '', given = ''] = [answers[0], answers[other]];
    const at = [...expected].findIndex((character, index) => character !== given[index]);
    const around = (answer: string) => answer.slice(Math.max(0, at - 100), at + 100);
    throw new Error(
      `${contenders[other]?.name} answers ${question.name} otherwise:\n${around(expected)}\n${around(given)}`,
    );
  }
}

async function answerOf(contender: Contender, ...asked: Parameters<Contender['request']>): Promise<string> {
  const { path, ...request } = contender.request(...asked);
  const response = await fetch(contender.url + path, request);
  return JSON.stringify(await response.json());
}
