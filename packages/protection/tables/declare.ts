import {
  type Columns,
  type DeclaredColumn,
  DeclaredTable,
  type Parents,
  snakeCase,
  type TableDeclaration,
} from '@dienstweg/kit';
import type { Visibility } from './visibility.ts';

/** Every row: these say nothing about people, or only what policies ask for. */
export const ALL_ROWS = 'ALL_ROWS';
/** No row: the service reads them on nobody's behalf. */
export const NO_ROWS = 'NO_ROWS';

/** What is done about the rows of a table, besides that they are stored. */
export interface Protection {
  readonly visible: Visibility | { readonly with: string } | typeof ALL_ROWS | typeof NO_ROWS;
  /** Whether sets and numbers of people are read from it: over everyone, and anew once it changes. */
  readonly inCohorts: boolean;
  /** Whether changes are put on record; not of what triggers keep. */
  readonly audited?: boolean;
  /** Whether requests add rows. */
  readonly insertable?: boolean;
  /** SQL of functions by which policies of other tables ask what a viewer does not see of this one. */
  readonly functions?: string;
  /**
   * By a field that shows values of these rows or follows from them, the fields whose values these are. Example:
   * `Participant.age` from `birthDate`.
   */
  readonly shownIn?: Readonly<Record<string, readonly string[]>>;
  /** Types without rows of their own whose values are in these rows. */
  readonly parts?: readonly string[];
}

type WithErasure<C> = {
  readonly [Name in keyof C]: C[Name] extends DeclaredColumn<unknown, 'SAID'>
    ? unknown
    : 'Say .kept() or .onErasure(sql): what remains of this value once the person is erased?';
};

type PersonalDeclaration<C extends Columns, B extends Parents> = TableDeclaration<C, B> & {
  readonly columns: WithErasure<C>;
} & Omit<Protection, 'visible'> & {
    /** The column with the number of the person whom a row is about, or the relation that leads there. */
    readonly person: NoInfer<keyof C | keyof B> & string;
    /** Who sees a row: whoever sees the one it belongs to, or as a function says. */
    readonly visible:
      | Exclude<Protection['visible'], { readonly with: string }>
      | { readonly with: NoInfer<keyof B> & string };
  };

/** A table with what is done about its rows. */
export class ProtectedTable<C extends Columns = Columns, B extends Parents = Parents> extends DeclaredTable<C, B> {
  readonly protection: Protection;

  constructor(declaration: TableDeclaration<C, B> & Protection, person: string | null) {
    super(declaration, person);
    this.protection = declaration;
    const about = [...this.parents].find(([, parent]) => parent.subject !== null)?.[0];
    if (person === null && ('participantId' in this.columns || about))
      throw new Error(
        `${declaration.name} is about people (${about ?? 'participantId'}): declare it by personalTable.`,
      );
    personColumn(this);
  }
}

/**
 * A table whose rows are about people: audited, erased, exported and disputed with the person, and seen by whom
 * `visible` says.
 */
export const personalTable = <const C extends Columns, const B extends Parents = Record<never, never>>(
  declaration: PersonalDeclaration<C, B>,
) => new ProtectedTable<C, B>(declaration, declaration.person);

/** A table whose rows are nobody's: whoever may ask for a field sees it in every row. */
export const openTable = <const C extends Columns, const B extends Parents = Record<never, never>>(
  declaration: TableDeclaration<C, B> & Omit<Protection, 'visible' | 'shownIn' | 'parts'>,
) => new ProtectedTable<C, B>({ visible: ALL_ROWS, ...declaration }, null);

/**
 * The column that leads to a person: the person's number, or the key of the row that leads there; undefined where rows
 * are nobody's.
 */
export function personColumn({ options, columns, parents, subject }: DeclaredTable): string | undefined {
  if (subject === null) return undefined;
  if (subject in columns) return snakeCase(subject);
  if (!parents.get(subject)?.subject)
    throw new Error(
      `${options.name}.person is ${subject}: ` +
        `say a column with a person's number, or a relation to a table about people.`,
    );
  return snakeCase(`${subject}Id`);
}

/** SQL of the number of the person whom a row is about, and the joins that lead there. */
export function personOf(table: DeclaredTable, row: string, depth = 1): { number: string; joins: string } {
  const column = personColumn(table);
  if (!column) return { number: 'null::int', joins: '' };
  const link = `${row}${depth > 1 ? depth - 1 : ''}.${column}`;
  const parent = parentOfPerson(table);
  if (!parent) return { number: link, joins: '' };
  const { number, joins } = personOf(parent, row, depth + 1);
  const alias = `${row}${depth}`;
  return {
    number,
    joins: ` left join ${parent.table} ${alias} on ${alias}.${snakeCase(parent.key)} = ${link}${joins}`,
  };
}

/** SQL condition that picks the rows of the person whose number is `$1`. */
export function ofPerson(table: DeclaredTable): string {
  const column = personColumn(table);
  if (!column) return 'false';
  const parent = parentOfPerson(table);
  if (!parent) return `${column} = $1`;
  return `${column} in (select ${snakeCase(parent.key)} from ${parent.table} where ${ofPerson(parent)})`;
}

/** The table whose rows lead to the person; undefined where a row has the person's number itself. */
const parentOfPerson = ({ columns, parents, subject }: DeclaredTable): DeclaredTable | undefined =>
  subject === null || subject in columns ? undefined : parents.get(subject);
