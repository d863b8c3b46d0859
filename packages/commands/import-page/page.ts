import { readFileSync } from 'node:fs';
import { services } from '@dienstweg/catalogue';
import { type Table, tablesOf } from '@dienstweg/import';

type Column = Table['columns'][number];

/** The page that lists every import file and column, in Markdown. */
export function importPage(): string {
  const tables = tablesOf(services);
  const files = new Map(tables.map(({ name, file }) => [name, file]));
  const introduction = readFileSync(new URL('introduction.md', import.meta.url), 'utf8');
  const sections = services.map(({ name }) =>
    [
      `## Files of ${name}`,
      ...tables.filter(({ service, repeated }) => service === name && !repeated).map((table) => section(table, files)),
    ].join('\n\n'),
  );
  return `${[introduction.trim(), ...sections].join('\n\n')}\n`;
}

function section({ file, columns, key, checks, rules }: Table, files: Map<string, string>): string {
  const rows = columns.map((column) => `| ${cellsOf(column, column === key, files).join(' | ')} |`);
  const further = [...checks.map(({ name, expression }) => [name, expression] as const), ...rules];
  return [
    `### ${file}`,
    ['| column | holds | required | values |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...(further.length > 0 ? [further.map(([name, words]) => `- ${name}: \`${words}\``).join('\n')] : []),
  ].join('\n\n');
}

function cellsOf(
  { name, kind, list, whenEmpty, completion, allowed, references, lastDay }: Column,
  isKey: boolean,
  files: Map<string, string>,
): string[] {
  const holds = `${list ? 'list of ' : ''}${lastDay ? 'last ' : ''}${kind.name}`;
  const required = whenEmpty === null ? 'yes' : '';
  const standard = whenEmpty !== null && !['\\N', '{}'].includes(whenEmpty) ? `${whenEmpty} where empty` : null;
  const completed = completion && 'what other files say where empty';
  const values = [
    isKey ? 'key' : null,
    references && `key of ${files.get(references)}`,
    allowed?.join(', '),
    standard,
    completed,
  ];
  return [`\`${name}\``, holds, required, values.filter((value) => value).join('; ')];
}
