import { type Table, tablesOf } from '@dienstweg/kit';
import { services } from '@dienstweg/services';

/** A table with rows about single people. */
export interface PersonalTable {
  readonly service: string;
  readonly name: string;
  readonly key: string;
  /** SQL condition that picks the rows of the person whose number is `$1`. */
  readonly ofPerson: string;
}

const PERSON = 'participant';

/** Every table with rows about people, told from the entities: the person's own, those with its number, and those that hang on them. */
export const personalTables = (): PersonalTable[] => {
  const tables = tablesOf(services);
  return tables.flatMap((table) => {
    const ofPerson = conditionOf(table, tables);
    return ofPerson === null ? [] : [{ service: table.service, name: table.name, key: table.key.name, ofPerson }];
  });
};

function conditionOf(table: Table, tables: readonly Table[]): string | null {
  if (table.name === PERSON) return `${table.key.name} = $1`;
  if (table.columns.some(({ name }) => name === `${PERSON}_id`)) return `${PERSON}_id = $1`;
  for (const { name, references } of table.columns) {
    const parent = tables.find((other) => other.name === references && other.service === table.service);
    const ofParent = parent && parent !== table ? conditionOf(parent, tables) : null;
    if (parent && ofParent) return `${name} in (select ${parent.key.name} from ${parent.name} where ${ofParent})`;
  }
  return null;
}
