import type { Grant } from '@dienstweg/schema/access';
import type { DocumentNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Database } from './database/Database.ts';
import type { Roles } from './database/roles.ts';
import type { Session } from './database/Session.ts';
import type { Answer, Operation } from './execute.ts';
import type { Language } from './language.ts';
import type { Column, Table } from './loaders/table.ts';

/** Who asks, at least by the id of the request and its language. */
export interface Caller {
  readonly requestId: string;
  readonly language: Language;
}

/** What resolvers are given for one request besides what the kit makes of it. */
export interface Supplies {
  /** What the caller may read. */
  readonly db: Session;
}

/** A guard before the service it stands in front of is open. */
export interface Guarding<C extends Caller, S extends Supplies> {
  readonly roles: Roles;
  open(opening: Opening): Promise<Guard<C, S>>;
}

/** A service that is being opened. */
export interface Opening {
  readonly sdl: DocumentNode;
  readonly tables: ReadonlyMap<string, Table>;
  readonly database: Database;
  readonly logger: Logger;
}

/**
 * What stands between a caller and a service: which fields are refused, which rows are read as whom, and when an answer
 * may leave.
 */
export interface Guard<C extends Caller, S extends Supplies> {
  readonly rows: RowGuard;
  /** What the caller may read; callers with grants of one key have one schema. */
  grantOf(caller: C): Grant;
  /** The schema with what is not granted refused; the schema given is changed. */
  restricted(schema: GraphQLSchema, grant: Grant): GraphQLSchema;
  /** The fields of a document that `begin` is told of, found once for each document and schema. */
  watched(schema: GraphQLSchema, document: DocumentNode): readonly string[];
  /** Never rejects. */
  begin(caller: C, operation: Operation, watched: readonly string[]): Guarded<S> | Promise<Guarded<S>>;
  close(): void;
}

/** One request that is let in. */
export interface Guarded<S extends Supplies> {
  readonly supplies: S;
  /** The answer as it may leave. Never rejects. */
  release(answer: Answer): Answer | Promise<Answer>;
  /** Nothing of what was read leaves. */
  discard(): void | Promise<void>;
}

/** What loaders heed of each table: rows may be about subjects, such as books about authors, who are numbers. */
export interface RowGuard {
  /** The type of subjects: a reference to one counts as read. */
  readonly subject: string | undefined;
  /**
   * SQL of the subject of a row `e`, which is read and noted with it; `foundBy` is the column by which rows are found,
   * whose subject may be noted already.
   */
  subjectOf(table: Table, foundBy?: Column): string | undefined;
  /** What may refuse a list before it is read; undefined for lists that nobody is refused. */
  refusing(table: Table, foundBy?: Column): RefuseList | undefined;
}

export type RefuseList = (db: Session, info: GraphQLResolveInfo) => Promise<void>;
