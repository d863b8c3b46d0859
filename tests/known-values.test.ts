import { camelCase, databaseUrl, dataSourceOf } from '@dienstweg/kit';
import { testLog } from '@dienstweg/kit/testing';
import { openService, type RunningService, type Service } from '@dienstweg/service';
import { type GraphQLSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './support/apps.ts';
import { services } from './support/services.ts';
import { cloneDatabases } from './support/templates.ts';

/** Values of the SDL that no row holds: a kind of placement that nobody offers. */
const NEVER_STORED: Readonly<Record<string, string>> = {
  vacancy_kind_known: 'SELF_EMPLOYMENT',
};

const valuesIn = (expression = '') => [...expression.matchAll(/'([^']+)'/g)].map(([, value]) => value).sort();

/** The values that the SDL lets a column hold, null where its field is no enum. */
function enumOf(schema: GraphQLSchema, entity: string, column: string, rule: string) {
  const type = schema.getType(entity);
  const field = isObjectType(type) ? type.getFields()[camelCase(column)] : undefined;
  const named = field && getNamedType(field.type);
  if (!isEnumType(named)) return null;
  const values = named.getValues().map(({ name }) => name);
  return values.filter((value) => value !== NEVER_STORED[rule]).sort();
}

describe.each(services.map((service) => [service.name, service as Service] as const))(
  'The values %s knows',
  (_, service) => {
    let running: RunningService;
    let url: string;
    const server = process.env.DATABASE_URL ?? '';
    beforeAll(async () => {
      const databaseName = (await cloneDatabases([service], 'empty', server)).get(service) as string;
      url = databaseUrl(server, databaseName);
      running = await openService(service, { url: server, databaseName, logger: testLog });
    });
    afterAll(() => running.close());

    test('are the same in the entities, in the tables and in the SDL', async () => {
      const source = await dataSourceOf(service, url).initialize();
      const tables = source.entityMetadatas.map(({ tableName }) => tableName);
      const rules = await ask(
        url,
        `select relname, conname, pg_get_constraintdef(c.oid) rule from pg_constraint c
         join pg_class t on t.oid = conrelid where conname like '%\\_known'`,
      );
      const inTables = new Map(
        rules
          .filter(({ relname }) => tables.includes(relname as string))
          .map(({ conname, rule }) => [conname, valuesIn(rule)]),
      );
      const stated = source.entityMetadatas.flatMap(({ name: entity, tableName, checks }) =>
        checks
          .filter((check) => check.name.endsWith('_known'))
          .map((check) => {
            const column = check.name.slice(tableName.length + 1, -'_known'.length);
            return {
              rule: check.name,
              values: valuesIn(check.expression),
              sdl: enumOf(running.schema, entity, column, check.name),
            };
          }),
      );
      await source.destroy();
      const agreed = stated.map(({ rule, sdl }) => ({
        rule,
        values: inTables.get(rule),
        sdl: sdl && inTables.get(rule),
      }));
      expect(stated).toEqual(agreed);
      expect(stated.length).toBe(inTables.size);
    });
  },
);
