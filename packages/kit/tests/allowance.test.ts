import { buildSchema, execute, type GraphQLObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { Allowance, countLists } from '../allowance.ts';

test('Lists of a service stay empty once its answer holds as many entries as one may', async () => {
  const schema = buildSchema('type Query { items: [Item!] } type Item { others: [Item!] later: [Item!] id: ID }');
  const items = Array.from({ length: 400 }, (_, id) => ({ id }));
  const item = schema.getType('Item') as GraphQLObjectType;
  let asked = 0;
  for (const field of [schema.getQueryType()?.getFields().items, item.getFields().others, item.getFields().later])
    if (field) field.resolve = () => (asked++ % 2 ? items : Promise.resolve(items));
  countLists(schema as never);

  const allowance = new Allowance();
  const document = parse('{ items { others { later { id } } } }');
  const { data, errors } = await execute({ schema, document, contextValue: { allowance } });
  const told = JSON.stringify(data).match(/"id"/g)?.length ?? 0;
  expect([errors, allowance.isSpent]).toEqual([undefined, true]);
  expect(told).toBeLessThan(100_000);
});
