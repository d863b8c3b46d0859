import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto';

/**
 * Makes cursors, and reads them again: where a page ends is told to the service alone, for it is what a list is sorted
 * by.
 */
export interface Cursors {
  cursor(list: string, values: readonly unknown[]): string;
  /** The values in a cursor of this list; undefined in whatever else is sent. */
  values(list: string, cursor: string): unknown[] | undefined;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Values are filled up to a multiple of so many bytes, so that the length tells nothing either. */
const BLOCK = 64;

/**
 * Cursors that only who has the key can make or read. The same place in a list has the same one: its nonce follows from
 * what it says.
 */
export function cursorsBy(secret: Buffer): Cursors {
  const keyFor = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', use, 32)));
  const [key, nonceKey] = [keyFor('cipher'), keyFor('nonce')];
  return {
    cursor(list, values) {
      const text = JSON.stringify(values);
      const padding = ' '.repeat(BLOCK - (Buffer.byteLength(text) % BLOCK));
      const nonce = createHmac('sha256', nonceKey).update(`${list}\n${text}`).digest().subarray(0, NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(list));
      const sealed = [cipher.update(text + padding), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url');
    },
    values(list, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length < NONCE + TAG) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(list))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString());
      } catch {
        return undefined;
      }
    },
  };
}
