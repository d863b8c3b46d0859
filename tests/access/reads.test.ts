import { ANSWERED_BY, MemberSet, type Part, type RequestSets, type SetQuery } from '@dienstweg/cohorts';
import { snakeCase } from '@dienstweg/kit';
import type { withProtection } from '@dienstweg/protection';
import { filterSdl, sdlOf, subgraphs } from '@dienstweg/schema';
import { type Criterion, criteriaOf } from '@dienstweg/schema/access';
import { namedType } from '@dienstweg/schema/named-type';
import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { leafQuery } from '../../services/course/criteria/leaf.ts';
import { leafSet } from '../../services/employer/criteria/leaf.ts';
import { filtersOfOneCriterion } from '../../services/funding/tests/filters-of-one-criterion.ts';
import { personSet } from '../../services/participant/criteria/person.ts';
import { staySet } from '../../services/participant/criteria/stay.ts';
import { services } from '../support/services.ts';

type Asked = Readonly<Record<string, unknown>>;
/** `Type.field` */
type Field = `${string}.${string}`;
type Declared = Parameters<typeof withProtection>[1];

const DAY = '2024-06-30';
const PLACES = { establishments: new Map(), vacancies: [] };
const NOBODY = MemberSet.ofNumbers(Uint32Array.of());

/** How each part of a filter is answered, and the tables that are read whatever it says. */
const ANSWERS: Readonly<Record<Part, (sets: RequestSets, asked: never) => unknown>> = {
  person: (sets, asked) => personSet(sets, asked, { asOf: DAY, ...PLACES }, undefined),
  stay: (sets, asked) => staySet(sets, asked, { asOf: DAY, certified: null }, undefined),
  enrolment: (sets, asked) => sets.of(leafQuery(asked, DAY)),
  work: (sets, asked) => leafSet(sets, asked, DAY),
};
const ALWAYS_READ: Readonly<Record<Part, readonly string[]>> = {
  person: ['participant', 'postal_area'],
  stay: ['participation'],
  enrolment: ['enrolment', 'course_run'],
  work: [],
};
/** It tells whether facts are known, not what they are. */
const TELLS_NO_FACT = 'EntryCriteria.complete';

/** The tables that the statements for a leaf read. */
async function tablesRead(part: Part, asked: unknown): Promise<Set<string>> {
  const read = new Set<string>();
  const note = async ({ text }: SetQuery) => {
    for (const [, table = ''] of text.matchAll(/\b(?:from|join)\s+"?([a-z_]+)\b(?!\()/g)) read.add(table);
    return NOBODY;
  };
  await ANSWERS[part]({ of: note } as unknown as RequestSets, asked as never);
  return read;
}

/** By `Type.field` the type of a field: whoever reads it may look there. */
const typesOfFields = new Map(
  subgraphs.flatMap((name) =>
    sdlOf(name).definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, namedType(field.type)] as const)
        : [],
    ),
  ),
);

/** The tables in which the service of a part keeps what a field shows; none where another service keeps it. */
function tablesOf(part: Part, field: Field): string[] {
  const declared = (services.find(({ name }) => name === ANSWERED_BY[part])?.tables ?? []) as Declared;
  const [type = ''] = field.split('.');
  const shown = declared.filter(({ protection }) => protection.shownIn?.[field]);
  const own = declared.filter(({ options, protection }) => options.name === type || protection.parts?.includes(type));
  return (shown.length > 0 ? shown : own).map(({ options }) => snakeCase(options.name));
}

const leadsTo = (field: Field): Field => `${typesOfFields.get(field)}.`;

/** The fields that a criterion says it reads, with those of what is asked inside it. */
function fieldsSaid({ parts, reads, path }: Criterion, asked: unknown): Field[] {
  if (path === TELLS_NO_FACT) return [...(reads as Field[]), 'Participant.sex'];
  const given = parts.filter(({ name }) => (asked as Asked | null)?.[name] !== undefined);
  return [...(reads as Field[]), ...given.flatMap((part) => fieldsSaid(part, (asked as Asked)[part.name]))];
}

describe('A criterion reads the tables of the fields that it says it reads', () => {
  const criteria = criteriaOf(parse(filterSdl()));

  test.each(filtersOfOneCriterion)('%s', async (path, filters) => {
    const [part, name = ''] = path.split('.') as [Part, string];
    const criterion = criteria.get(part)?.parts.find((each) => each.name === name) as Criterion;
    const [allSaid, allRead] = [new Set<Field>(), new Set<string>()];
    for (const filter of filters as Record<Part, Asked>[]) {
      const said = fieldsSaid(criterion, filter[part][name]);
      const read = await tablesRead(part, filter[part]);
      const known = new Set([
        ...ALWAYS_READ[part],
        ...said.flatMap((field) => [field, leadsTo(field)].flatMap((each) => tablesOf(part, each))),
      ]);
      expect({ filter, unsaid: [...read].filter((table) => !known.has(table)) }).toEqual({ filter, unsaid: [] });
      for (const field of said) allSaid.add(field);
      for (const table of read) allRead.add(table);
    }
    const kept = [...allSaid].map((field) => [field, tablesOf(part, field)] as const);
    const unread = kept.filter(([, among]) => among.length > 0 && !among.some((table) => allRead.has(table)));
    expect(unread).toEqual([]);
  });
});
