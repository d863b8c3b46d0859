import type { Contender } from './contenders.ts';
import type { Question } from './questions.ts';

/** Throws unless all contenders give the same answer, and an answer of somebody. */
export async function compare(contenders: Contender[], question: Question) {
  let expected: string | undefined;
  for (const contender of contenders.filter(({ takes }) => takes(question))) {
    const answer = await contender.ask(question);
    const text = JSON.stringify(answer);
    expected ??= text;
    if (text !== expected || (Array.isArray(answer) ? answer.length : answer.count) === 0)
      throw new Error(
        `${contender.name} answers ${question.name} otherwise:\n${expected.slice(0, 500)}\n${text.slice(0, 500)}`,
      );
  }
}
