import { setting } from '../rows/settings.ts';
import { protects } from './ProtectedPerson.ts';

/** What policies ask of a viewer, as SQL: whether they see people of all programmes, and so on. */
export interface Viewing {
  readonly everyProgramme: string;
  readonly protectedToo: string;
  readonly restrictedToo: string;
  readonly noConsentNeeded: string;
  readonly notOnlyOwnCoachees: string;
}

/** SQL that holds for rows of a table that a viewer sees. */
export type Condition = (viewing: Viewing) => string;
/** The same, given SQL of the number of the person whom a row is about. */
export type Visibility = (person: string) => Condition;

/** False rather than null where it is off: only then what follows `and` is not looked at. */
const isOn = (name: Parameters<typeof setting>[0]) => `(select coalesce(${setting(name)} = 'on', false))`;
const isNotSet = (name: Parameters<typeof setting>[0]) => `(select ${setting(name)} is null)`;

/** What the settings of the transaction say. */
export const AS_SET: Viewing = {
  everyProgramme: isOn('every_programme'),
  protectedToo: isOn('protected'),
  restrictedToo: isOn('restricted'),
  noConsentNeeded: isNotSet('consent'),
  notOnlyOwnCoachees: isNotSet('own_coachees_only'),
};

/** What holds for all who read in the role of caseworkers: PostgreSQL leaves out of a plan what constants decide. */
export const AS_CASEWORKER: Viewing = {
  everyProgramme: 'false',
  protectedToo: 'false',
  restrictedToo: 'false',
  noConsentNeeded: 'true',
  notOnlyOwnCoachees: 'true',
};

const PROGRAMMES = `${setting('programmes')}::text[]`;
/**
 * As rows PostgreSQL hashes them once per statement; an array it would sort again for each row that it looks up by
 * index.
 */
const OWN_PROGRAMMES = `select unnest(${PROGRAMMES})`;
const ONE_PROGRAMME = `(select cardinality(${PROGRAMMES}) = 1)`;

/** SQL of the people whom another service named, since the viewer sees them. */
const named = (person: string) => `${person} = any (array(select unnest(${setting('named')}::int[])))`;

/**
 * SQL by which a service knows that a person agreed to be seen, and that the viewer accompanies a person in a
 * programme.
 */
export interface Knowledge {
  readonly consented: string;
  readonly accompanied: string;
}

/**
 * What a service knows of people by their names alone: that they agreed, and that the viewer accompanies them in the
 * only own programme. Of several programmes it may be another one in which they are seen.
 */
const byName = (person: string): Knowledge => ({
  consented: named(person),
  accompanied: `(${ONE_PROGRAMME} and ${named(person)})`,
});

/**
 * The person is neither protected nor restricted, or the viewer sees such records, and agreed to be seen where that
 * is needed.
 */
const mayBeSeen =
  (person: string, { consented }: Knowledge): Condition =>
  ({ protectedToo, restrictedToo, noConsentNeeded }) =>
    `
  ${person} not in (
    select p.participant_id from protected_person p where ${protects()} and not ${protectedToo}
    union all select participant_id from erasure where not ${restrictedToo})
  and (${noConsentNeeded} or ${consented})`;

/**
 * The row belongs to a programme (SQL of its id) of the viewer, who may see the person, and accompanies the person
 * where the programme says so.
 */
export const inOwnProgramme =
  (programme: string, knowledge: (person: string) => Knowledge = byName): Visibility =>
  (person) =>
  (viewing) =>
    `
  (${viewing.everyProgramme} or ${programme} in (${OWN_PROGRAMMES}))
  and ${mayBeSeen(person, knowledge(person))(viewing)}
  and (${viewing.notOnlyOwnCoachees} or ${programme} not in (select id from programme_sight where coachees_only)
    or ${knowledge(person).accompanied})`;

/** A viewer who sees people of all programmes sees those of none as well. */
export const inAnyProgramme =
  (knowledge: (person: string) => Knowledge): Visibility =>
  (person) =>
  (viewing) =>
    `${viewing.everyProgramme} and ${viewing.notOnlyOwnCoachees} and ${mayBeSeen(person, knowledge(person))(viewing)}`;

/** Either of two conditions holds. */
export const either =
  (one: Visibility, other: Visibility): Visibility =>
  (person) =>
  (viewing) =>
    `${one(person)(viewing)} or ${other(person)(viewing)}`;

/**
 * A row of another table is seen. Without `offset`, PostgreSQL may rather read the whole other table than look one
 * row up.
 */
export const withRow =
  (table: string, condition: string): Visibility =>
  () =>
  () =>
    `exists (select from ${table} parent where ${condition} offset 0)`;
