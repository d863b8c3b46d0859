import { createInterface } from 'node:readline';
import type { erasable } from './erase.ts';

type Change = NonNullable<Awaited<ReturnType<typeof erasable>>>;

/**
 * Says what erasing a person would change, and asks whether to go on. The number has to be repeated: a wrong one cannot
 * be taken back.
 */
export async function confirm(number: number, { until, rows }: Change): Promise<boolean> {
  const lines = rows.map((each) => `  ${each.table}: ${each.rows} (${each.columns.join(', ')})`);
  const what = until
    ? `Person ${number} wird sofort eingeschränkt, aber wegen einer Zuwendung nicht vor dem ${until} gelöscht.\n` +
      `Person ${number} will be restricted at once, and because of a grant not be erased before ${until}.`
    : `Person ${number}: Das wird gelöscht und kommt nicht wieder. This will be erased and does not come back.`;
  console.log([what, ...lines].join('\n'));
  return (await answerTo('Zum Fortfahren die Nummer wiederholen. To go on, repeat the number: ')) === String(number);
}

/** The line that is typed or piped in; an empty one where there is none. */
async function answerTo(question: string): Promise<string> {
  process.stdout.write(question);
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line.trim();
  return '';
}
