import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';

/** The fields of each type that the gateway hands over instead of asking for them: keys and `@external` ones. */
export function externalFields({ definitions }: DocumentNode): (type: string) => ReadonlySet<string> {
  const byType = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const names = byType.get(definition.name.value) ?? new Set();
    for (const directive of definition.directives ?? [])
      if (directive.name.value === 'key') for (const name of keyFields(directive)) names.add(name);
    for (const field of definition.fields ?? [])
      if (field.directives?.some(({ name }) => name.value === 'external')) names.add(field.name.value);
    byType.set(definition.name.value, names);
  }
  return (type) => byType.get(type) ?? new Set();
}

function keyFields({ arguments: given = [] }: DirectiveNode): string[] {
  const fields = given.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? (fields.value.match(/\w+/g) ?? []) : [];
}
