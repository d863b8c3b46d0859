const CODES = /^(08|57P0|53300)|^E[A-Z]+$/;
const MESSAGES = /^Connection terminated|not queryable$|^timeout exceeded when trying to connect|^Query read timeout/;

/** The code of an error of PostgreSQL or of the network; empty where it has none. */
export const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');

/** Whether an error says that the connection to the database is gone, not that the statement is wrong. */
export const isLost = (error: unknown) => CODES.test(codeOf(error)) || MESSAGES.test((error as Error).message);
