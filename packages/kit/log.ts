import { type DestinationStream, type Logger, pino } from 'pino';
import { Repeats } from './repeats.ts';

/**
 * A log without personal data: of what went wrong it tells what and where, and leaves out the values that errors quote.
 * Lines that say the same again and again are counted.
 */
export function openLog(options: { name?: string; level: string }, destination?: DestinationStream): Logger {
  const repeats = new Repeats();
  return pino(
    {
      ...options,
      serializers: { err: withoutValues },
      hooks: {
        logMethod(given, log) {
          const args = given.map((each) => (typeof each === 'string' ? withoutQuotes(each) : each)) as typeof given;
          const message = args.find((each) => typeof each === 'string') ?? '';
          const tellOf = (times: number) => log.call(this, { times }, `${message} – repeated`);
          if (repeats.isNew(`${message} ${causeOf(given[0])}`, tellOf)) log.apply(this, args);
        },
      },
    },
    destination,
  );
}

/** What a line says besides its message; lines of different requests may say the same. */
function causeOf(given: unknown): string {
  const { err, requestId, ...rest } = Object(given);
  const texts = Object.values(rest).filter((each) => typeof each === 'string');
  return [...texts, err && `${Object(err).code} ${withoutQuotes(String(err))}`].join(' ');
}

/**
 * An error of PostgreSQL by whose message only its own objects are named: not one of data (22) or of a trigger (P0).
 */
const NAMES_OBJECTS = /^(?!22|P0)[0-9A-Z]{5}$/;

function withoutValues(error: unknown): object {
  const { name, message = String(error), stack, code, table, column, constraint, cause } = Object(error);
  return {
    type: name,
    message: NAMES_OBJECTS.test(code) ? message : withoutQuotes(String(message)),
    ...{ code, table, column, constraint },
    stack: stack
      ?.split('\n')
      .filter((line: string) => /^\s+at /.test(line))
      .join('\n'),
    cause: cause === undefined ? undefined : withoutValues(cause),
  };
}

/** Texts in double quotes and numbers may be somebody's. */
const withoutQuotes = (text: string) => text.replace(/"[^"]*"?|\b\d[\d.:-]*/g, '…');
