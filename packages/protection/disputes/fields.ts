import { type Subgraph, sdlOf } from '@dienstweg/schema';
import { namedType } from '@dienstweg/schema/named-type';
import { type FieldDefinitionNode, Kind, print } from 'graphql';
import type { ProtectedTable } from '../tables/declare.ts';

/** The fields of a service whose values may be disputed, as `Type.field`: all that are told of rows about people. */
export function disputableFields(service: Subgraph, tables: readonly ProtectedTable[]): string[] {
  const types = sdlOf(service).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const objects = new Set(types.map(({ name }) => name.value));
  const personal = tables.filter(({ subject }) => subject !== null);
  const parts = new Set(personal.flatMap(({ protection }) => protection.parts ?? []));
  const held = new Set([...personal.map(({ options }) => options.name), ...parts]);
  /** Not what leads to other rows about the person, which are disputed themselves. */
  const isValue = ({ name, type }: FieldDefinitionNode) =>
    !['id', 'participant'].includes(name.value) &&
    !(objects.has(namedType(type)) && (parts.has(namedType(type)) || /\]|Connection/.test(print(type))));
  return types
    .filter(({ name }) => held.has(name.value))
    .flatMap(({ name: owner, fields = [] }) =>
      fields.filter(isValue).map(({ name }) => `${owner.value}.${name.value}`),
    );
}
