import { services } from '@dienstweg/catalogue';
import { type Table, tablesOf } from '@dienstweg/import';
import { once } from '@dienstweg/kit';

/** A table with rows about single people. */
export interface PersonalTable {
  readonly service: string;
  readonly name: string;
  readonly key: string;
  /** SQL condition that picks the rows of the person whose number is `$1`. */
  readonly ofPerson: string;
  /** SQL of the programmes that these rows belong to, by themselves or by what they refer to. */
  readonly programmes: readonly string[];
}

const PERSON = 'participant';
const PROGRAMME = 'programme';

/** Every table with rows about people, told from the entities: the person's own, those with its number, and those that hang on them. */
export const personalTables = once((): PersonalTable[] => {
  const tables = tablesOf(services);
  return tables.flatMap((table) => {
    const ofPerson = conditionOf(table, tables);
    if (ofPerson === null) return [];
    const programmes = programmesOf(table, ofPerson, tables);
    return [{ service: table.service, name: table.name, key: table.key.name, ofPerson, programmes }];
  });
});

export const personalTablesOf = (service: string) => personalTables().filter((table) => table.service === service);

function conditionOf(table: Table, tables: readonly Table[]): string | null {
  if (table.name === PERSON) return `${table.key.name} = $1`;
  if (table.columns.some(({ name }) => name === `${PERSON}_id`)) return `${PERSON}_id = $1`;
  for (const { name, references } of table.columns) {
    const parent = parentOf(table, references, tables);
    const ofParent = parent ? conditionOf(parent, tables) : null;
    if (parent && ofParent) return `${name} in (select ${parent.key.name} from ${parent.name} where ${ofParent})`;
  }
  return null;
}

const programmesOf = (table: Table, picked: string, tables: readonly Table[]): string[] =>
  table.columns.flatMap(({ name, references }) => {
    const rows = `select ${name} as id from ${table.name} where ${picked}`;
    if (references === PROGRAMME) return [rows];
    const parent = parentOf(table, references, tables);
    return parent ? programmesOf(parent, `${parent.key.name} in (${rows})`, tables) : [];
  });

const parentOf = (table: Table, references: string | null, tables: readonly Table[]) =>
  tables.find((other) => other !== table && other.name === references && other.service === table.service);
