import {
  type Catalog,
  type Connection,
  connectionOf,
  lookAhead,
  type PageArguments,
  pageSize,
  type Session,
  startIn,
  statement,
} from '@dienstweg/kit';
import type { GraphQLResolveInfo } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { MemberSet } from './MemberSet.ts';

/**
 * A day for each person, by a statement that answers `number` and `day`, once each; `$1` is the day as of which is
 * asked, `$2` ids within which.
 */
export type Ranks = Readonly<Record<string, string>>;

export interface PageRankedLoader<E, R extends Ranks> {
  /**
   * A page of the entities whose number is in the set, by the day that they are ranked by; those without one come
   * first.
   */
  load(
    set: MemberSet,
    by: keyof R & string,
    of: RankedOn,
    page: PageArguments,
    info: GraphQLResolveInfo,
  ): Promise<Connection<E>>;
}

interface RankedOn {
  readonly asOf: string;
  readonly within: readonly string[] | null;
}

/** Loads pages of a set in the order of days that other tables tell. */
export const pageRanked =
  <E, R extends Ranks>(entity: EntitySchema<E>, ranks: R) =>
  (catalog: Catalog) => {
    const table = catalog.of(entity);
    const select = lookAhead(catalog, table, { columns: [table.key] });
    const key = table.key.sql;
    return (db: Session): PageRankedLoader<E, R> => ({
      async load(set, by, { asOf, within }, { first, after }, info) {
        const size = pageSize(first);
        const list = `${table.name} ranked ${by}`;
        const [day, number] = after ? startIn(catalog.cursors, list, after) : [null, 0];
        const { columns, joins, width, entity: entityIn, note } = select(info);
        const ranked = `select t.*, r.day from ${table.sql} t left join (${ranks[by]}) r on r.number = t.${key}
          where t.${key} = any($3::int[]) and (
            $5::date is null and (t.${key} > $6 and r.day is null or r.day is not null)
            or r.day > $5 or r.day = $5 and t.${key} > $6) order by r.day nulls first, t.${key} limit $4`;
        const page = statement(
          `select ${columns}, e.day from (${ranked}) e${joins} order by e.day nulls first, e.${key}`,
        );
        const rows = await db.read(page, [asOf, within, [...set.numbers()], size + 1, day, number]);
        note(rows.slice(0, size), db);
        const cursors = new Map<object, string>();
        const read = rows.map((row) => {
          const found = entityIn(row);
          cursors.set(found, catalog.cursors.cursor(list, [row[width], found[table.key.property]]));
          return found as E;
        });
        const cursor = (node: object) => cursors.get(node) as string;
        return connectionOf(read, size, Boolean(after), { cursor }, async () => set.size);
      },
    });
  };
