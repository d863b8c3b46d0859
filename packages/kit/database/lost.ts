import { badUserInput, unavailable } from '../errors.ts';

const LOST = /^(08|57P0|53300)|^E[A-Z]+$/;
const MESSAGES = /^Connection terminated|not queryable$|^timeout e|^Query read timeout/;
const UNTRANSLATABLE = '22021';
const STARTING = /^(57P03|ECONNREFUSED|ENOENT)$/;
/** Cancelled or out of time, locked for too long, without disk or memory, or troubled by the machine. */
const IN_TROUBLE = /^(57014|55P03|25P03|53|58)/;

/** The code of an error of PostgreSQL or of the network; empty where it has none. */
export const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '');

/** Whether an error says that the connection to the database is gone, not that the statement is wrong. */
export const isLost = (error: unknown) => LOST.test(codeOf(error)) || MESSAGES.test((error as Error).message);

/** Whether an error says that the server is not there, and may be in a moment. */
export const isStarting = (error: unknown) => STARTING.test(codeOf(error));

/** Whether an error says that the server cannot do at the moment what it could at another one. */
const isInTrouble = (error: unknown) => isLost(error) || IN_TROUBLE.test(codeOf(error));

/** What a client may be told of an error; one that nobody foresaw stays as it is. */
export function translated(error: unknown) {
  if (isInTrouble(error)) return unavailable(error);
  return codeOf(error) === UNTRANSLATABLE ? unkeepable() : error;
}

const unkeepable = () =>
  badUserInput({
    EN: 'A text holds a character that cannot be stored.',
    DE: 'Ein Text enthält ein Zeichen, das nicht gespeichert werden kann.',
  });
