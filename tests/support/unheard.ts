import { stripTypeScriptTypes } from 'node:module';
import { parse } from 'acorn';

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree has other properties for each type.
  readonly [property: string]: any;
}

/**
 * Where a source makes a promise that may reject before anybody listens, which ends a process of Node; each by its
 * text.
 */
export function unheardIn(source: string): string[] {
  const nodes = allIn(parse(stripTypeScriptTypes(source), { ecmaVersion: 'latest', sourceType: 'module' }));
  const found = [
    ...nodes.filter(isTogether).flatMap(({ arguments: given }) => [...awaitsIn(given), ...given.flatMap(unevenIn)]),
    ...nodes.filter(isCall).flatMap(handedOver),
    ...nodes.filter(isFunction).flatMap(keptWhileWaiting),
  ];
  return found.map(({ start, end }) => source.slice(start, end));
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
const isMade = ({ type }: Syntax) => type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
const isFunction = (node: Syntax) => isMade(node) || node.type === 'FunctionDeclaration';
const nameOf = ({ callee }: Syntax): string => callee?.property?.name ?? callee?.name ?? '';
const isTogether = (node: Syntax) =>
  isCall(node) && node.callee.object?.name === 'Promise' && TOGETHER.includes(nameOf(node));

/** What is waited for before all promises of a group are made: one of those already made may reject meanwhile. */
const awaitsIn = (given: unknown) => shallowIn(given).filter(({ type }) => type === 'AwaitExpression');

/**
 * What makes promises one by one and works out something besides: where that throws, nobody listens to those already
 * made.
 */
const unevenIn = (made: Syntax): Syntax[] =>
  ['map', 'from'].includes(nameOf(made))
    ? made.arguments.filter(
        (callback: Syntax) => isMade(callback) && !callback.async && shallowIn(callback.body).filter(isCall).length > 1,
      )
    : [];

/** Work that is handed to somebody who does not wait for its end. */
const handedOver = (call: Syntax): Syntax[] =>
  NOBODY_WAITS.includes(nameOf(call)) ? call.arguments.filter((work: Syntax) => isMade(work) && work.async) : [];

/** A promise that is named and awaited only after something else was waited for. */
function keptWhileWaiting({ body }: Syntax): Syntax[] {
  const nodes = shallowIn(body);
  const awaits = nodes.filter(({ type }) => type === 'AwaitExpression');
  const others = nodes.filter(({ type }) => type === 'AwaitExpression' || type === 'ThrowStatement');
  const named = nodes.filter(({ type, id, init }) => type === 'VariableDeclarator' && init && id.name);
  return named.filter(({ id, end }) =>
    awaits.some(({ argument, start }) => {
      const isBetween = (node: Syntax) => node.start > end && node.end < start;
      const isHeard = (node: Syntax) =>
        isCall(node) && ['catch', 'then'].includes(nameOf(node)) && node.callee.object?.name === id.name;
      const isAwaited = namesIn(argument).includes(id.name);
      return isAwaited && others.some(isBetween) && !nodes.some((node) => isBetween(node) && isHeard(node));
    }),
  );
}

/** The promises that are awaited by their names, alone or together. */
const namesIn = (awaited: Syntax): string[] =>
  isTogether(awaited)
    ? awaited.arguments.flatMap(({ elements = [] }: Syntax) => elements).map(({ name }: Syntax) => name)
    : [awaited.name];

/** A node and all below it; `shallowIn` leaves out what functions within do when they are called. */
const allIn = (node: unknown): Syntax[] => [...walk(node, () => true)];
const shallowIn = (node: unknown): Syntax[] => [...walk(node, (below) => !isFunction(below))];

function* walk(node: unknown, enters: (node: Syntax) => boolean): Generator<Syntax> {
  if (typeof node !== 'object' || node === null) return;
  const isNode = 'type' in node && 'start' in node;
  if (isNode) yield node as Syntax;
  if (isNode && !enters(node as Syntax)) return;
  for (const below of Object.values(node)) yield* walk(below, enters);
}
