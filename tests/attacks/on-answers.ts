import type { Attack, Outcome } from './attack.ts';
import type { Attacker, Reply, Target } from './target.ts';

export const AUDITOR: Attacker = { roles: 'auditor', purpose: 'audit' };
export const CASEWORKER: Attacker = { roles: 'caseworker', programmes: 'kassel', purpose: 'casework' };
export const CONTROLLER: Attacker = { roles: 'controller' };
export const DEVELOPER: Attacker = { roles: 'developer' };

const OTHERS = '{ person: { residenceStatus: [OTHER] } }';
export const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

/** Asks with aliases and without: what a field answers must not depend on the name under which it is asked for. */
const aliased = (name: string, plain: string, renamed: string, fields: Readonly<Record<string, string>>): Attack => ({
  name: `aliases: ${name}`,
  expected: 'the same as without aliases, each time',
  async try(target) {
    const right = JSON.stringify((await target.ask(plain, AUDITOR)).data);
    const asked = [await target.ask(renamed, AUDITOR), await target.ask(renamed, AUDITOR)];
    const wrong = asked.map(({ data }) => JSON.stringify(renaming(fields)(data))).find((seen) => seen !== right);
    return {
      isRepelled: right !== undefined && wrong === undefined,
      seen: wrong === undefined ? 'the same' : short(wrong),
    };
  },
});

/** Renames keys, here and below. */
const renaming =
  (names: Readonly<Record<string, string>>) =>
  (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renaming(names));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [names[key] ?? key, renaming(names)(below)]));
  };

export const refused = (name: string, question: string, as: Attacker | undefined, ...codes: string[]): Attack => ({
  name,
  expected: codes.join(' or '),
  async try(target) {
    return repelledBy(await target.ask(question, as), codes);
  },
});

const repelledBy = ({ status, data, codes }: Reply, wanted: readonly string[]): Outcome => ({
  isRepelled: codes.some((code) => wanted.includes(code)) && !hasValue(data),
  seen: codes.length ? [...new Set(codes)].join(', ') : `status ${status}, ${short(data)}`,
});

const hasValue = (data: unknown): boolean =>
  typeof data === 'object' && data !== null ? Object.values(data).some(hasValue) : data !== null && data !== undefined;

const hidden = (field: string, question: string) =>
  refused(`hidden field: ${field}`, question, CONTROLLER, 'GRAPHQL_VALIDATION_FAILED');

export const onAnswers: readonly Attack[] = [
  {
    name: 'aliases: a set of people under the name of its hidden field',
    expected: 'how the number is told, and never who they are',
    async try(target: Target) {
      const question = `{
        cohort(asOf: "2026-01-01", where: ${OTHERS}) {
          people { members: disclosure enteredOn: count by(attribute: COURSE) { groups { share } } } } }`;
      const seen = [await target.ask(question, CONTROLLER), await target.ask(question, CONTROLLER)].map(
        ({ data }) => data?.cohort?.people,
      );
      const isTold = (people: { members?: unknown; enteredOn?: unknown } | undefined) =>
        /^(EXACT|ROUNDED|WITHHELD)$/.test(String(people?.members)) && Number.isInteger(people?.enteredOn);
      return { isRepelled: seen.every(isTold), seen: short(seen[1]) };
    },
  },
  aliased(
    'a postal code as the key of a person',
    '{ participant(id: "57") { postalCode enrolments { state } } }',
    '{ participant(id: "57") { id: postalCode enrolments { state } } }',
    { id: 'postalCode' },
  ),
  aliased(
    'a name as the key of a programme',
    '{ programmes { name sites { name } } }',
    '{ programmes { id: name sites { name } } }',
    { id: 'name' },
  ),
  aliased(
    'numbers as the keys of people in a list',
    '{ participants(first: 3) { nodes { number placements { kind } } } }',
    '{ participants(first: 3) { nodes { id: number placements { kind } } } }',
    { id: 'number' },
  ),
  aliased(
    'the name of the type as another field',
    '{ programmes { __typename spent } }',
    '{ programmes { name: __typename spent } }',
    { name: '__typename' },
  ),
  hidden('People.members', `{ cohort(where: ${OTHERS}) { people { members } } }`),
  hidden('People.enteredOn', `{ cohort(where: ${OTHERS}) { people { enteredOn } } }`),
  hidden('Cohort.criteria', '{ cohort(where: {}) { criteria } }'),
  hidden('Query._entities', '{ _entities(representations: [{ __typename: "Participant", id: "57" }]) { __typename } }'),
  hidden('Query._service', '{ _service { sdl } }'),
  {
    name: 'a condition that empties what stands beside it',
    expected: 'the same placements with and without',
    async try(target) {
      const question = `query ($no: Boolean!) { participant(id: "57") { placements { kind }
        vacanciesInReach(withinKm: 5) @skip(if: $no) { km } } }`;
      const [without, beside] = [
        await target.ask(question, AUDITOR, { no: true }),
        await target.ask(question, AUDITOR, { no: false }),
      ].map(({ data }) => JSON.stringify(data?.participant?.placements));
      return { isRepelled: without !== undefined && without === beside, seen: short(without) };
    },
  },
  {
    name: 'a question for the schema that fails',
    expected: 'isOneOf is answered',
    async try(target) {
      const { status, data } = await target.ask('{ __type(name: "CohortFilter") { isOneOf } }', DEVELOPER);
      return { isRepelled: typeof data?.__type?.isOneOf === 'boolean', seen: `status ${status}, ${short(data)}` };
    },
  },
  refused(
    'null where a value is needed',
    '{ cohort(where: {}, asOf: "2020-06-30") { people { list(orderBy: null) { totalCount } } } }',
    AUDITOR,
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
  ),
  {
    name: 'null in a variable where a value is needed',
    expected: 'BAD_USER_INPUT',
    async try(target) {
      const question = `query ($order: PeopleOrder = NUMBER) {
        cohort(where: {}, asOf: "2020-06-30") { people { list(orderBy: $order) { totalCount } } } }`;
      const { codes, data } = await target.ask(question, AUDITOR, { order: null });
      const isRepelled = codes.length > 0 && codes.every((code) => code === 'BAD_USER_INPUT');
      return { isRepelled, seen: codes.join(', ') || short(data) };
    },
  },
];
