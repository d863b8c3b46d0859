import { snakeCase } from '@dienstweg/kit';
import { type Subgraph, sdlOf } from '@dienstweg/schema';
import { namedType } from '@dienstweg/schema/named-type';
import { type FieldDefinitionNode, Kind, parse, print } from 'graphql';
import type { Whose } from '../audit-log/record-changes.ts';
import type { Disputable } from './Disputes.ts';

/** Whose the rows of the tables of a service are. */
export type Tables = Readonly<Record<string, Whose>>;
/** By type without rows of its own, the type in whose rows its values are. */
export type Parts = NonNullable<Disputable['parts']>;

/** The fields of a service whose values may be disputed, as `Type.field`: all that are told of rows about people. */
export function disputableFields(service: Subgraph, tables: Tables, parts: Parts = {}): string[] {
  const types = parse(sdlOf(service)).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const objects = new Set(types.map(({ name }) => name.value));
  /** Not what leads to other rows about the person, which are disputed themselves. */
  const isValue = ({ name, type }: FieldDefinitionNode) =>
    !['id', 'participant'].includes(name.value) &&
    !(objects.has(namedType(type)) && (namedType(type) in parts || /\]|Connection/.test(print(type))));
  return types
    .filter(({ name }) => tables[tableOf(name.value, parts)])
    .flatMap(({ name: owner, fields = [] }) =>
      fields.filter(isValue).map(({ name }) => `${owner.value}.${name.value}`),
    );
}

/** The table whose rows hold the values of a type. */
export const tableOf = (type: string, parts: Parts) => snakeCase(parts[type] ?? type);
