import type { Session } from '../database/Session.ts';
import { oneByKey } from './one-by.ts';
import type { Catalog } from './table.ts';

/** How a loader comes to be: prepared once per service, made once per request. */
export type Definition<Loader> = (catalog: Catalog) => (db: Session) => Loader;
export type Definitions = Readonly<Record<string, Definition<unknown>>>;
export type LoadersOf<D extends Definitions> = {
  readonly [Name in keyof D]: D[Name] extends Definition<infer Loader> ? Loader : never;
};

/**
 * Prepares the loaders of a service, and one by key for each entity under the entity's name. A loader is made when
 * first used.
 */
export function prepareLoaders<D extends Definitions>(definitions: D, catalog: Catalog): (db: Session) => LoadersOf<D> {
  const byKey = [...catalog.tables].map(([name, table]) => [name, oneByKey(catalog, table, table.key)] as const);
  const declared = Object.entries(definitions).map(([name, define]) => [name, define(catalog)] as const);
  class Loaders {
    readonly db: Session;
    readonly made: unknown[] = [];
    constructor(db: Session) {
      this.db = db;
    }
  }
  for (const [index, [name, make]] of [...byKey, ...declared].entries()) {
    Object.defineProperty(Loaders.prototype, name, {
      get(this: Loaders) {
        this.made[index] ??= make(this.db);
        return this.made[index];
      },
    });
  }
  return (db) => new Loaders(db) as unknown as LoadersOf<D>;
}
