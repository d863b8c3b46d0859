/** What is to be reached: so many milliseconds at 2,000,000 people, or a share of the best single SQL. */
interface Target {
  ms?: number;
  ratio?: number;
}

const BROAD = 1 / 3;
const SELECTIVE = 1.5;

export function targetOf(question: string, contender: string): Target | undefined {
  const crossTable = question === 'cross table';
  if (contender === 'one process, warm') return { ms: crossTable ? 60 : 6 };
  if (contender === 'over HTTP, warm') return { ms: crossTable ? 250 : 25 };
  if (contender.endsWith('cold') && !crossTable) return { ratio: question.startsWith('broad') ? BROAD : SELECTIVE };
  return undefined;
}
