import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

const id = '@secretlint/secretlint-rule-preset-recommend';
const config = { rules: [{ id, rule: creator }] };

const files = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];

/** Every file here, or of those that are named, that git keeps or would keep: none may hold a token or key. */
const paths = execFileSync('git', [...files, '--', ...process.argv.slice(2)])
  .toString()
  .split('\0')
  .filter((path) => existsSync(path));

for (const path of paths) {
  const source = { filePath: path, content: readFileSync(path, 'utf8'), contentType: 'text' } as const;
  for (const { message, loc } of (await lintSource({ source, options: { config, maskSecrets: true } })).messages) {
    console.error(`${path}:${loc.start.line} ${message}`);
    process.exitCode = 1;
  }
}
