import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A step that writes a file, or that changes one by a diff without line numbers. */
export interface Edit {
  readonly file: string;
  readonly isDiff: boolean;
  readonly text: string;
}

/** A question of a recipe, by whom it is asked as `npm run token` is told that, and its answer. */
export interface Asked {
  readonly by: string;
  readonly question: string;
  readonly answer: unknown;
}

/** A page of docs/how-to, read as what it says to do. */
export interface Recipe {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** CSV files to import, by name. */
  readonly imported: readonly Edit[];
  readonly asked: readonly Asked[];
}

/** A block of code behind a line that is the name of a file and nothing else. */
const EDIT = /^`([^`\n]+)`:\n\n```(\w+)\n(.*?)^```$/gms;
/** A question behind a line that ends in who asks, and its answer. */
const ASKED = /\(`([^`\n]+)`\):\n\n```graphql\n(.*?)^```\n\n```json\n(.*?)^```$/gms;

export function recipeIn(folder: string, page: string): Recipe {
  const text = readFileSync(join(folder, page), 'utf8');
  const all = Array.from(text.matchAll(EDIT), ([, file = '', language, code = '']) => ({
    file,
    isDiff: language === 'diff',
    text: code,
  }));
  const asked = Array.from(text.matchAll(ASKED), ([, by = '', question = '', answer = '']) => ({
    by,
    question,
    answer: JSON.parse(answer),
  }));
  const blocks = text.match(/^```(?!sh)\w+$/gm)?.length ?? 0;
  if (blocks !== all.length + 2 * asked.length)
    throw new Error(`${page}: a block has neither the name of its file before it nor, behind who asks, an answer.`);
  return {
    name: page.replace('.md', ''),
    edits: all.filter(({ file }) => !file.endsWith('.csv')),
    imported: all.filter(({ file }) => file.endsWith('.csv')),
    asked,
  };
}

/**
 * The text with each hunk of a diff in it; hunks are divided by lines that begin with `@@`. Throws where one fits
 * nowhere, or twice.
 */
export function patched(text: string, { file, text: diff }: Edit): string {
  return diff.split(/^@@.*\n/m).reduce((current, hunk) => {
    const lines = hunk.split('\n').slice(0, -1);
    const without = (mark: string) =>
      lines.filter((line) => !line.startsWith(mark)).map((line) => `${line.slice(1)}\n`);
    const parts = current.split(without('+').join(''));
    if (parts.length !== 2) throw new Error(`${file}: these lines stand there ${parts.length - 1} times:\n${hunk}`);
    return parts.join(without('-').join(''));
  }, text);
}
