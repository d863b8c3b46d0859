import { APPLICATION, EVALUATOR } from './roles.ts';
import { told } from './settings.ts';

/** SQL that holds for rows of a table. */
export type Condition = string;

/** False rather than null where it is off: only then what follows `and` is not looked at. */
const isOn = (name: Parameters<typeof told>[0]) => `(select coalesce(${told(name)} = 'on', false))`;

const EVERYONE = isOn('everyone');
const EVERY_PROGRAMME = isOn('every_programme');
const OWN_PROGRAMMES = `array(select unnest(${told('programmes')}::text[]))`;
const PROTECTED_TOO = isOn('protected');
const RESTRICTED_TOO = isOn('restricted');
const NO_CONSENT_NEEDED = `(select ${told('consent')} is null)`;
const NOT_CONFINED = `(select ${told('confined')} is null)`;

const ONE_PROGRAMME = `(select cardinality(${OWN_PROGRAMMES}) = 1)`;

/** SQL of the people whom another service named, since the viewer sees them. */
const NAMED = (person: string): Condition => `${person} = any (array(select unnest(${told('named')}::int[])))`;

/** How a service knows that a person agreed to be seen, and that the viewer accompanies a person in a programme. */
export interface Knowledge {
  readonly consented: (person: string) => Condition;
  readonly accompanied: Condition;
}

/** What a service knows of people by their names alone: that they agreed, and that the viewer accompanies them in the only own programme. Of several programmes it may be another one in which they are seen. */
export const byName = (person: string): Knowledge => ({
  consented: NAMED,
  accompanied: `(${ONE_PROGRAMME} and ${NAMED(person)})`,
});

/** The person is neither protected nor restricted, or the viewer sees such records, and agreed to be seen where that is needed. */
export const mayBeSeen = (person: string, { consented }: Pick<Knowledge, 'consented'>): Condition => `
  (${PROTECTED_TOO} or ${person} not in (select participant_id from protected_person where ended_on is null))
  and (${RESTRICTED_TOO} or ${person} not in (select participant_id from erasure))
  and (${NO_CONSENT_NEEDED} or ${consented(person)})`;

/** The row belongs to a programme of the viewer, who may see the person, and accompanies the person where the programme says so. */
export const inOwnProgramme = (programme: string, person: string, knowledge: Knowledge): Condition => `
  (${EVERY_PROGRAMME} or ${programme} = any (${OWN_PROGRAMMES})) and ${mayBeSeen(person, knowledge)}
  and (${NOT_CONFINED} or ${programme} not in (select id from programme_sight where coachees_only) or ${knowledge.accompanied})`;

/** A viewer who sees people of all programmes sees those of none as well. */
export const inAnyProgramme = (person: string, knowledge: Knowledge): Condition =>
  `${EVERY_PROGRAMME} and ${NOT_CONFINED} and ${mayBeSeen(person, knowledge)}`;

/** The row that this one belongs to is seen. Without `offset`, PostgreSQL may rather read the whole other table than look one row up. */
export const withParent = (table: string, condition: string): Condition =>
  `exists (select from ${table} parent where ${condition} offset 0)`;

/** Which rows of each table the application sees, besides viewers who see everyone; tables that are open to it; and tables that the evaluator reads as well. */
export interface Rights {
  readonly limited: Readonly<Record<string, Condition>>;
  readonly open: readonly string[];
  readonly evaluated: readonly string[];
}

/** SQL that gives the roles of requests their rights: of tables that are not named here they have none. */
export const grantRights = ({ limited, open, evaluated }: Rights) => `
  ${Object.entries(limited)
    .map(
      ([table, seen]) => `
  alter table "${table}" enable row level security;
  alter table "${table}" force row level security;
  create policy owner on "${table}" to current_user using (true);
  create policy evaluated on "${table}" for select to ${EVALUATOR} using (true);
  create policy seen on "${table}" for select to ${APPLICATION} using (${seenBy(seen)});`,
    )
    .join('\n')}
  ${granted([...Object.keys(limited), ...open], APPLICATION)}
  ${granted(evaluated, EVALUATOR)}`;

/** SQL that lets requests see what these rights say, where others were granted before. */
export const restateRights = ({ limited }: Rights) =>
  Object.entries(limited)
    .map(([table, seen]) => `alter policy seen on "${table}" using (${seenBy(seen)});`)
    .join('\n');

const seenBy = (condition: Condition): Condition => `${EVERYONE} or (${condition})`;

/** SQL that undoes `grantRights`. */
export const revokeRights = ({ limited, open, evaluated }: Rights) => `
  ${Object.keys(limited)
    .map(
      (table) => `
  drop policy seen on "${table}"; drop policy evaluated on "${table}"; drop policy owner on "${table}";
  alter table "${table}" no force row level security;
  alter table "${table}" disable row level security;`,
    )
    .join('\n')}
  revoke select on ${tables([...Object.keys(limited), ...open, ...evaluated])} from ${APPLICATION}, ${EVALUATOR};`;

const tables = (names: readonly string[]) => [...new Set(names)].map((name) => `"${name}"`).join(', ');
const granted = (names: readonly string[], role: string) =>
  names.length > 0 ? `grant select on ${tables(names)} to ${role};` : '';
