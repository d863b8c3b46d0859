/** Values as an opaque text. */
export const encoded = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values in an opaque text; none where it is not one. */
export function decoded(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
