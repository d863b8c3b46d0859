import type { Attack } from './attack.ts';
import { AUDITOR, CONTROLLER, short } from './on-answers.ts';
import type { Attacker, Target } from './target.ts';

/** No answer may be larger, in bytes. */
const LARGEST = 20_000_000;
const times = (count: number, question: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => question(at)).join(' ');

/**
 * A question that wants too much: it is answered within bounds or refused with a code, and the instance answers others
 * afterwards.
 */
const tooMuch = (name: string, question: string, as?: Attacker): Attack => ({
  name,
  expected: 'a bounded answer or a code, and others are answered',
  async try(target) {
    const { status, text, codes } = await target.ask(question, as);
    const isBounded = text.length < LARGEST && !codes.includes('INTERNAL_SERVER_ERROR') && status !== 500;
    const seen = codes.length ? [...new Set(codes)].join(', ') : `${(text.length / 1_000).toFixed()} kB`;
    return { isRepelled: isBounded && (await answersOthers(target)), seen };
  },
});

async function answersOthers(target: Target): Promise<boolean> {
  const { status, data } = await target.ask('{ programmes { id } }', CONTROLLER);
  return status === 200 && Array.isArray(data?.programmes);
}

const nested = (levels: number) => `${'partOf { parts { '.repeat(levels)}id${' } }'.repeat(levels)}`;
const split = (attributes: readonly string[]): string =>
  attributes.reduceRight(
    (below, attribute) => `by(attribute: ${attribute}) { groups { people { count ${below} } } }`,
    '',
  );
const MANY = ['ENTRY_MONTH', 'POSTAL_AREA', 'COACH', 'AGE_GROUP'];

export const underLoad: readonly Attack[] = [
  tooMuch('a cohort that asks another service', '{ cohort(where: { enrolment: {} }, asOf: "2022-06-30") { share } }'),
  tooMuch(
    'programmes within programmes, eleven times',
    `{ ${times(11, (at) => `a${at}: programmes { ${nested(2)} }`)} }`,
  ),
  tooMuch('programmes within programmes, seven levels deep', `{ programmes { ${nested(7)} } }`),
  tooMuch(
    'readings within readings',
    `{ targetAgreements { indicators { readings {
      nodes { indicator { readings { nodes { indicator { readings { nodes { id } } } } } } } } } } }`,
    AUDITOR,
  ),
  tooMuch(
    'splits of four attributes, 24 times',
    `{ cohort(where: {}, asOf: "2022-06-30") { people { ${times(24, (at) => `a${at}: ${split(MANY)}`)} } } }`,
    AUDITOR,
  ),
  tooMuch(
    'splits of three attributes, eight times',
    `{ cohort(where: {}, asOf: "2022-06-30") { people { ${times(8, (at) => `a${at}: ${split(MANY.slice(1))}`)} } } }`,
    AUDITOR,
  ),
  tooMuch('a thousand names for one field', `{ ${times(1_000, (at) => `a${at}: __typename`)} }`),
  tooMuch('fragments that contain each other', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
  tooMuch(
    'fragments that double fifteen times',
    `{ ...F0 } ${times(15, (at) => `fragment F${at} on Query { ...F${at + 1} a${at}: __typename ...F${at + 1} }`)}
      fragment F15 on Query { __typename }`,
  ),
  tooMuch(
    'a filter of a hundred levels',
    `{ cohort(where: ${'{ not: '.repeat(100)}{}${' }'.repeat(100)}) { people { count } } }`,
  ),
  tooMuch(
    'a filter of many alternatives',
    `{ cohort(where: { any: [${times(90, () => '{ any: [{ enrolment: {} }, { work: { placement: {} } }] }')}] }) {
      people { count } } }`,
  ),
  {
    name: 'two hundred questions at once',
    expected: 'each answered, or told to come again, and others are answered',
    async try(target) {
      const question = '{ cohort(where: { work: { placement: {} } }, asOf: "2022-06-30") { people { count } } }';
      const replies = await Promise.all(Array.from({ length: 200 }, async () => target.ask(question, CONTROLLER)));
      const statuses = Object.groupBy(replies, ({ status }) => status);
      const seen = Object.fromEntries(Object.entries(statuses).map(([status, some]) => [status, some?.length]));
      const isAnswered = replies.every(({ status }) => [200, 429, 503].includes(status));
      return { isRepelled: isAnswered && (await answersOthers(target)), seen: short(seen) };
    },
  },
  {
    name: 'the process itself, by all of these',
    expected: 'it lives, and is ready',
    async try(target) {
      const [live, ready] = [
        await target.fetch(`${target.url}/health/live`),
        await target.fetch(`${target.url}/health/ready`),
      ];
      return {
        isRepelled: live.status === 200 && ready.status === 200,
        seen: `live ${live.status}, ready ${ready.status}`,
      };
    },
  },
];
