import { DefaultNamingStrategy, type Table } from 'typeorm';

export const snakeCase = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
export const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A row of a table under the names of the properties of its entity. */
export const withPropertyNames = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camelCase(column), value]));

/**
 * Names tables, columns and constraints as PostgreSQL does by itself, so that declarations only name what says a rule.
 */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override tableName(entity: string, chosen: string | undefined) {
    return chosen ?? snakeCase(entity);
  }
  override columnName(property: string, chosen: string) {
    return chosen || snakeCase(property);
  }
  override joinColumnName(relation: string, column: string) {
    return snakeCase(`${relation}_${column}`);
  }
  override primaryKeyName(table: Table | string) {
    return `${this.getTableName(table)}_pkey`;
  }
  override foreignKeyName(table: Table | string, columns: string[]) {
    return `${this.getTableName(table)}_${columns.join('_')}_fkey`;
  }
  override indexName(table: Table | string, columns: string[]) {
    return `${this.getTableName(table)}_${columns.join('_')}_idx`;
  }
}
