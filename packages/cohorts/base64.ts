/** Numbers as text: their bytes in little-endian order. */
export const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array | Int32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** The bytes in such a text, from the beginning of a buffer of their own, as numbers of several bytes need it. */
export function bytesIn(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  const alone = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(alone).set(bytes);
  return alone;
}
