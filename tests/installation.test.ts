import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subset } from 'semver';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Package {
  engines?: { node?: string };
}

test('npm ci warns nobody who has a Node.js that the README names', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
  expect(Object.keys(packages).length).toBeGreaterThan(500);
  const refusing = Object.entries(packages).filter(([, { engines: own }]) => !subset(engines.node, own?.node ?? '*'));
  expect(refusing.map(([name, { engines: own }]) => `${name}: ${own?.node}`)).toEqual([]);
  const named = Array.from(engines.node.matchAll(/\d+\.\d+/g), ([version]) => version);
  expect(read('README.md')).toContain(`Node.js ${named.join(', ')} or newer`);
});
