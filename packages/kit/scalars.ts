import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a calendar day that exists, written YYYY-MM-DD. */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string' || !ISO_DATE.test(value) || value < '0001') return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

const isInstant = (value: unknown) =>
  typeof value === 'string' &&
  ISO_INSTANT.test(value) &&
  isIsoDate(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

function scalar(name: string, isValid: (value: unknown) => boolean, expected: string) {
  const checked = (value: unknown) => {
    if (isValid(value)) return value;
    throw new GraphQLError(`Expected ${expected}, found ${JSON.stringify(value)}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: checked,
    parseLiteral: (node) =>
      checked(node.kind === Kind.INT ? Number(node.value) : node.kind === Kind.STRING ? node.value : null),
  });
}

/** The scalars of the shared vocabulary: days and instants as ISO text, money as an integer number of cents. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Date: scalar('Date', isIsoDate, 'a day written YYYY-MM-DD'),
  DateTime: scalar('DateTime', isInstant, 'an instant written YYYY-MM-DDTHH:MM:SSZ'),
  Cents: scalar('Cents', Number.isSafeInteger, 'an integer number of cents'),
};
