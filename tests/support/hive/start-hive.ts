import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Running, startProcess } from '../processes.ts';
import type { Environment, SeparateGraph } from '../separate.ts';

/** Hive Gateway is a package of its own, so that nobody but this test has to install it. */
function install() {
  if (existsSync(join(import.meta.dirname, 'node_modules/.package-lock.json'))) return; // npm's last step
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: import.meta.dirname });
}

/** Starts Hive Gateway in front of services that run as processes of their own. */
export const startHive = ({ services }: SeparateGraph, environment: Environment): Promise<Running> => {
  install();
  const urls = Object.entries(services).map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]);
  return startProcess('tests/support/hive/main.js', { ...environment, ...Object.fromEntries(urls) });
};
