import { readFileSync } from 'node:fs';
import type { Attack } from './attack.ts';
import { CASEWORKER, refused, short } from './on-answers.ts';
import type { Attacker, Target } from './target.ts';

const STATISTICS: Attacker = { roles: 'statistics' };
const UNSURE: Attacker = { roles: 'caseworker', programmes: 'kassel' };
const PUBLISHED = readFileSync(
  new URL('../../schema/operations/published/who-takes-part.graphql', import.meta.url),
  'utf8',
);

/** Every number of people in an answer. */
function* numbersIn(value: unknown): Generator<number> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (key === 'count' && typeof below === 'number') yield below;
    else yield* numbersIn(below);
  }
}

/** Asks a published question as of a day, as somebody who is told rounded numbers. */
const whoTakesPart = async (target: Target, asOf: string) =>
  target.post(JSON.stringify({ documentId: 'who-takes-part', variables: { asOf } }), await target.tokenOf(STATISTICS));

export const onNumbers: readonly Attack[] = [
  refused(
    'a filter of one’s own by somebody who is told rounded numbers',
    '{ cohort(asOf: "2020-06-30", where: { person: { sex: [FEMALE], district: ["33"] } }) { people { count } } }',
    STATISTICS,
    'FORBIDDEN',
  ),
  {
    name: 'a published question with one more field',
    expected: 'FORBIDDEN, and no number',
    async try(target) {
      const more = PUBLISHED.replace(
        '        disclosure\n',
        '        disclosure by(attribute: PROGRAMME) { groups { people { count } } }\n',
      );
      const { codes, data } = await target.ask(more, STATISTICS);
      const told = [...numbersIn(data)].length;
      return { isRepelled: codes.includes('FORBIDDEN') && told === 0, seen: `${codes.join(', ')}, ${told} numbers` };
    },
  },
  {
    name: 'a published question as of two days next to each other',
    expected: 'BAD_USER_INPUT for days that are no reporting days',
    async try(target) {
      const codes = [
        ...(await whoTakesPart(target, '2020-05-14')).codes,
        ...(await whoTakesPart(target, '2020-05-15')).codes,
      ];
      return { isRepelled: codes.length > 1 && codes.every((code) => code === 'BAD_USER_INPUT'), seen: short(codes) };
    },
  },
  {
    name: 'numbers of one and two people in a published table',
    expected: 'multiples of the rounding base only, 0 among them',
    async try(target) {
      const numbers = [...numbersIn((await whoTakesPart(target, '2020-06-30')).data)];
      const base = numbers.reduce(greatestDivisor, 0);
      return { isRepelled: numbers.length > 20 && base >= 3, seen: `${numbers.length} numbers, multiples of ${base}` };
    },
  },
  refused(
    'a list of people by somebody who only counts',
    '{ participants(first: 1) { nodes { number } } }',
    STATISTICS,
    'UNAUTHORIZED_FIELD_OR_TYPE',
    'FORBIDDEN',
  ),
  refused(
    'a list of people by somebody without a token',
    '{ participants(first: 1) { nodes { number } } }',
    undefined,
    'UNAUTHORIZED_FIELD_OR_TYPE',
    'UNAUTHENTICATED',
    'FORBIDDEN',
  ),
  refused('a person without a purpose', '{ participant(id: "57") { birthDate } }', UNSURE, 'PURPOSE_REQUIRED'),
  {
    name: 'a person of another programme',
    expected: 'nobody',
    async try(target) {
      const question = '{ participants(first: 200) { nodes { participations { programme { id } } } } }';
      const { data } = await target.ask(question, CASEWORKER);
      const nodes = (data?.participants?.nodes ?? []) as { participations: { programme: { id: string } | null }[] }[];
      const isOthers = nodes.some(
        ({ participations }) => !participations.some(({ programme }) => programme?.id === 'kassel'),
      );
      return {
        isRepelled: nodes.length > 0 && !isOthers,
        seen: `${nodes.length} people, ${isOthers ? 'also others' : 'all of the own programme'}`,
      };
    },
  },
  {
    name: 'birth dates and last contacts in cursors',
    expected: 'nothing that can be read',
    async try(target) {
      const orders = ['AGE', 'ENTRY_DATE', 'LAST_CONTACT'].map(
        (order) => `${order}: list(first: 3, orderBy: ${order}) { pageInfo { endCursor } }`,
      );
      const question = `{ programme(id: "kassel") { cohort(asOf: "2020-06-30") { people { ${orders.join(' ')} } } } }`;
      const { data } = await target.ask(question, CASEWORKER);
      const cursors = JSON.stringify(data ?? '').match(/"endCursor":"[^"]+"/g) ?? [];
      const told = cursors.filter((cursor) =>
        /\d{4}-\d{2}-\d{2}/.test(Buffer.from(cursor.slice(13, -1), 'base64').toString()),
      );
      return {
        isRepelled: cursors.length === orders.length && told.length === 0,
        seen: `${told.length} of ${cursors.length} cursors hold a day`,
      };
    },
  },
];

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
