const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of bytes in UTF-8, with or without a byte order mark. Throws for bytes that are something else, instead of
 * replacing letters.
 */
export const utf8Text = (bytes: Uint8Array): string => strict.decode(bytes);

/** Whether PostgreSQL can keep a text: no NUL, and no half of a letter. */
export const isKeepable = (text: string) => text.isWellFormed() && !text.includes('\0');
