import type { QueryPlanner } from '@apollo/query-planner';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  parse,
  print,
  visit,
} from 'graphql';

/** With which arguments fields are required, by their names. */
export type Required = ReadonlyMap<string, string>;

/** What a field of a type requires of other services. */
export type RequiredBy = (type: GraphQLNamedType | null | undefined, field: string) => readonly Required[];

/**
 * What fields require, where some of it has arguments; undefined where none has. Services are told what is required
 * under its own name, so fields that require one thing with different arguments cannot go together in one plan.
 */
export function requirementsOf(planner: QueryPlanner, schema: GraphQLSchema): RequiredBy | undefined {
  const all = new Map<string, Required>();
  for (const type of planner.supergraph.schema.objectTypes())
    for (const field of type.fields())
      for (const join of field.appliedDirectivesOf('join__field')) {
        const { requires } = join.arguments() as { requires?: string };
        if (requires) all.set(`${type.name}.${field.name}`, fieldsIn(requires));
      }
  if (![...all.values()].some((required) => [...required.values()].some(Boolean))) return undefined;
  const named = (name: string) => [...all].flatMap(([key, required]) => (key.endsWith(`.${name}`) ? [required] : []));
  const withTheirOwn = (required: Required): Required[] => [required, ...[...required.keys()].flatMap(named)];
  return (type, field) => {
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : type ? [type] : [];
    return types.flatMap(({ name }) => {
      const required = all.get(`${name}.${field}`);
      return required ? withTheirOwn(required) : [];
    });
  };
}

function fieldsIn(requires: string): Required {
  const found = new Map<string, string>();
  const Field = ({ name, arguments: given = [] }: FieldNode) => {
    found.set(name.value, given.map(print).join());
  };
  visit(parse(`{ ${requires} }`), { Field });
  return found;
}

/** Both requirements in one; undefined where they do not go together. */
export function together(one: Required, others: readonly Required[]): Required | undefined {
  const all = new Map(one);
  for (const other of others)
    for (const [name, given] of other) {
      if ((all.get(name) ?? given) !== given) return undefined;
      all.set(name, given);
    }
  return all;
}
