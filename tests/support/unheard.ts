import { parseSync } from '@swc/core';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Syntax {
  readonly type: string;
  readonly span: Span;
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree has other properties for each type.
  readonly [property: string]: any;
}

interface Argument {
  readonly expression: Syntax;
}

/** Where a source makes a promise that may reject before anybody listens, which ends a process of Node; each by its text. */
export function unheardIn(source: string): string[] {
  const bytes = Buffer.from(source);
  const { body } = parseSync(source, { syntax: 'typescript', target: 'esnext' });
  const nodes = body.flatMap((node) => allIn(node as unknown as Syntax));
  const found = [
    ...nodes.filter(isTogether).flatMap(({ arguments: given }) => [...awaitsIn(given), ...given.flatMap(unevenIn)]),
    ...nodes.filter(isCall).flatMap(handedOver),
    ...nodes.filter(isFunction).flatMap(keptWhileWaiting),
  ];
  return found.map(({ span: { start, end } }) => bytes.subarray(start - 1, end - 1).toString());
}

const TOGETHER = ['all', 'allSettled', 'any', 'race'];
const NOBODY_WAITS = [
  'on',
  'once',
  'addEventListener',
  'forEach',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'nextTick',
];

const isCall = ({ type }: Syntax) => type === 'CallExpression';
const isFunction = ({ type, body }: Syntax) => body?.type === 'FunctionBody' || type === 'ArrowFunctionExpression';
const isMade = ({ type }: Syntax) => type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
const nameOf = ({ callee }: Syntax): string => callee?.property?.value ?? callee?.value ?? '';
const isTogether = (node: Syntax) =>
  isCall(node) && node.callee.object?.value === 'Promise' && TOGETHER.includes(nameOf(node));

/** What is waited for before all promises of a group are made: one of those already made may reject meanwhile. */
const awaitsIn = (given: unknown) => shallowIn(given).filter(({ type }) => type === 'AwaitExpression');

/** What makes promises one by one and works out something besides: where that throws, nobody listens to those already made. */
const unevenIn = ({ expression }: Argument): Syntax[] =>
  ['map', 'from'].includes(nameOf(expression))
    ? expression.arguments
        .map((given: Argument) => given.expression)
        .filter(
          (callback: Syntax) =>
            isMade(callback) && !callback.async && shallowIn(callback.body).filter(isCall).length > 1,
        )
    : [];

/** Work that is handed to somebody who does not wait for its end. */
const handedOver = (call: Syntax): Syntax[] =>
  NOBODY_WAITS.includes(nameOf(call))
    ? call.arguments.map(({ expression }: Argument) => expression).filter((work: Syntax) => isMade(work) && work.async)
    : [];

/** A promise that is named and awaited only after something else was waited for. */
function keptWhileWaiting({ body }: Syntax): Syntax[] {
  const nodes = shallowIn(body);
  const awaits = nodes.filter(({ type }) => type === 'AwaitExpression');
  const others = nodes.filter(({ type }) => type === 'AwaitExpression' || type === 'ThrowStatement');
  const named = nodes.filter(({ type, id, init }) => type === 'VariableDeclarator' && init && id.value);
  return named.filter(({ id, span }) =>
    awaits.some(({ argument, span: { start } }) => {
      const isBetween = (node: Syntax) => node.span.start > span.end && node.span.end < start;
      const isHeard = (node: Syntax) =>
        isCall(node) && ['catch', 'then'].includes(nameOf(node)) && node.callee.object?.value === id.value;
      const isAwaited = namesIn(argument).includes(id.value);
      return isAwaited && others.some(isBetween) && !nodes.some((node) => isBetween(node) && isHeard(node));
    }),
  );
}

/** The promises that are awaited by their names, alone or together. */
const namesIn = (awaited: Syntax): string[] =>
  isTogether(awaited)
    ? awaited.arguments
        .flatMap(({ expression }: Argument) => expression.elements ?? [])
        .map(({ expression }: Argument) => expression.value)
    : [awaited.value];

/** A node and all below it; `shallowIn` leaves out what functions within do when they are called. */
const allIn = (node: unknown): Syntax[] => [...walk(node, () => true)];
const shallowIn = (node: unknown): Syntax[] => [...walk(node, (below) => !isFunction(below))];

function* walk(node: unknown, enters: (node: Syntax) => boolean): Generator<Syntax> {
  if (typeof node !== 'object' || node === null) return;
  const isNode = 'type' in node && 'span' in node;
  if (isNode) yield node as Syntax;
  if (isNode && !enters(node as Syntax)) return;
  for (const below of Object.values(node)) yield* walk(below, enters);
}
