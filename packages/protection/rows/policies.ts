import { APPLICATION, CASEWORKER, EVALUATOR, OVERSEER, REQUESTING, ROLES } from './roles.ts';
import { setting } from './settings.ts';
import { protects } from './tables.ts';

/** What policies ask of a viewer, as SQL: whether they see people of all programmes, and so on. */
interface Viewing {
  readonly everyProgramme: string;
  readonly protectedToo: string;
  readonly restrictedToo: string;
  readonly noConsentNeeded: string;
  readonly notConfined: string;
}

/** SQL that holds for rows of a table that a viewer sees. */
export type Condition = (viewing: Viewing) => string;

/** False rather than null where it is off: only then what follows `and` is not looked at. */
const isOn = (name: Parameters<typeof setting>[0]) => `(select coalesce(${setting(name)} = 'on', false))`;
const isNotTold = (name: Parameters<typeof setting>[0]) => `(select ${setting(name)} is null)`;

/** What the settings of the transaction say. */
const AS_SET: Viewing = {
  everyProgramme: isOn('every_programme'),
  protectedToo: isOn('protected'),
  restrictedToo: isOn('restricted'),
  noConsentNeeded: isNotTold('consent'),
  notConfined: isNotTold('confined'),
};

/** What holds for all who read in the role of caseworkers: PostgreSQL leaves out of a plan what constants decide. */
const AS_CASEWORKER: Viewing = {
  everyProgramme: 'false',
  protectedToo: 'false',
  restrictedToo: 'false',
  noConsentNeeded: 'true',
  notConfined: 'true',
};

const PROGRAMMES = `${setting('programmes')}::text[]`;
/** As rows PostgreSQL hashes them once per statement; an array it would sort again for each row that it looks up by index. */
const OWN_PROGRAMMES = `select unnest(${PROGRAMMES})`;
const ONE_PROGRAMME = `(select cardinality(${PROGRAMMES}) = 1)`;

/** SQL of the people whom another service named, since the viewer sees them. */
const named = (person: string) => `${person} = any (array(select unnest(${setting('named')}::int[])))`;

/** SQL by which a service knows that a person agreed to be seen, and that the viewer accompanies a person in a programme. */
export interface Knowledge {
  readonly consented: (person: string) => string;
  readonly accompanied: string;
}

/** What a service knows of people by their names alone: that they agreed, and that the viewer accompanies them in the only own programme. Of several programmes it may be another one in which they are seen. */
export const byName = (person: string): Knowledge => ({
  consented: named,
  accompanied: `(${ONE_PROGRAMME} and ${named(person)})`,
});

/** The person is neither protected nor restricted, or the viewer sees such records, and agreed to be seen where that is needed. */
const mayBeSeen =
  (person: string, { consented }: Knowledge): Condition =>
  ({ protectedToo, restrictedToo, noConsentNeeded }) =>
    `
  ${person} not in (
    select p.participant_id from protected_person p where ${protects()} and not ${protectedToo}
    union all select participant_id from erasure where not ${restrictedToo})
  and (${noConsentNeeded} or ${consented(person)})`;

/** The row belongs to a programme of the viewer, who may see the person, and accompanies the person where the programme says so. */
export const inOwnProgramme =
  (programme: string, person: string, knowledge: Knowledge): Condition =>
  (viewing) =>
    `
  (${viewing.everyProgramme} or ${programme} in (${OWN_PROGRAMMES})) and ${mayBeSeen(person, knowledge)(viewing)}
  and (${viewing.notConfined} or ${programme} not in (select id from programme_sight where coachees_only) or ${knowledge.accompanied})`;

/** A viewer who sees people of all programmes sees those of none as well. */
export const inAnyProgramme =
  (person: string, knowledge: Knowledge): Condition =>
  (viewing) =>
    `${viewing.everyProgramme} and ${viewing.notConfined} and ${mayBeSeen(person, knowledge)(viewing)}`;

/** Either of two conditions holds. */
export const either =
  (one: Condition, other: Condition): Condition =>
  (viewing) =>
    `${one(viewing)} or ${other(viewing)}`;

/** The row that this one belongs to is seen. Without `offset`, PostgreSQL may rather read the whole other table than look one row up. */
export const withParent =
  (table: string, condition: string): Condition =>
  () =>
    `exists (select from ${table} parent where ${condition} offset 0)`;

/** Which rows of each table viewers see who do not see everyone; tables that are open to all; of these what may be added to; and tables that the evaluator reads as well. */
export interface Rights {
  readonly limited: Readonly<Record<string, Condition>>;
  readonly open: readonly string[];
  readonly added: readonly string[];
  readonly evaluated: readonly string[];
}

/** SQL that gives the roles of requests their rights, whatever they had before: of tables that are not named here they have none. */
export const grantRights = ({ limited, open, added, evaluated }: Rights) => `
  ${Object.entries(limited)
    .map(
      ([table, seen]) => `
  alter table "${table}" enable row level security;
  alter table "${table}" force row level security;
  ${policiesOf(seen)
    .map(
      ([role, condition]) => `
  drop policy if exists ${role} on "${table}";
  create policy ${role} on "${table}" for select to ${role} using (${condition});`,
    )
    .join('')}
  drop policy if exists owner on "${table}";
  create policy owner on "${table}" to current_user using (true);`,
    )
    .join('\n')}
  ${granted('select', [...Object.keys(limited), ...open], REQUESTING)}
  ${granted('insert', added, REQUESTING)}
  ${granted('select', evaluated, [EVALUATOR])}`;

/** What each role sees of a table whose rows are limited. */
const policiesOf = (seen: Condition): [role: string, condition: string][] => [
  [APPLICATION, seen(AS_SET)],
  [CASEWORKER, seen(AS_CASEWORKER)],
  [OVERSEER, `${setting('everyone')} = 'on'`],
  [EVALUATOR, 'true'],
];

/** SQL that undoes `grantRights`. */
export const revokeRights = ({ limited, open, evaluated }: Rights) => `
  ${Object.keys(limited)
    .map(
      (table) => `
  ${['owner', ...ROLES].map((name) => `drop policy ${name} on "${table}";`).join(' ')}
  alter table "${table}" no force row level security;
  alter table "${table}" disable row level security;`,
    )
    .join('\n')}
  revoke select, insert on ${tables([...Object.keys(limited), ...open, ...evaluated])} from ${ROLES};`;

const tables = (names: readonly string[]) => [...new Set(names)].map((name) => `"${name}"`).join(', ');
const granted = (right: string, names: readonly string[], roles: readonly string[]) =>
  names.length > 0 ? `grant ${right} on ${tables(names)} to ${roles};` : '';
