import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that signs demo tokens, kept in a file that only the own account can read; whoever comes first makes it. */
export function demoKey(dataDir: string): KeyObject {
  const file = join(dataDir, 'demo-token-key.pem');
  if (!existsSync(file)) makeKey(dataDir, file);
  return createPrivateKey(readFileSync(file));
}

function makeKey(dataDir: string, file: string) {
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o711); // PostgreSQL may run under another account, which passes through
  }
  const draft = `${file}.${process.pid}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
