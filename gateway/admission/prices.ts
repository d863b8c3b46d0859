import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** How many entries a list has. */
export interface ListSize {
  /** Entries where no argument says it. */
  assumedSize?: number;
  /** The arguments that say it. */
  slicingArguments?: string[];
  /** The fields below that hold the entries, where the list is a page. */
  sizedFields?: string[];
}

/** What a field costs for each object it gives, and how many it gives, as far as the schema says. */
export interface Price {
  weight?: number;
  list?: ListSize;
}

/** What `@cost` and `@listSize` say in a supergraph: of types by name, of fields as `Type.field`. */
export function pricesOf(supergraph: string): ReadonlyMap<string, Price> {
  const prices = new Map<string, Price>();
  const note = (name: string, directives: readonly ConstDirectiveNode[] = []) => {
    const { weight } = valuesOf(directives, 'cost') as Price;
    const list = valuesOf(directives, 'listSize') as ListSize;
    if (weight !== undefined || Object.keys(list).length) prices.set(name, { weight, list });
  };
  for (const definition of parse(supergraph, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const { name, directives, fields = [] } = definition;
    note(name.value, directives);
    for (const field of fields) note(`${name.value}.${field.name.value}`, field.directives);
  }
  return prices;
}

const valuesOf = (directives: readonly ConstDirectiveNode[], name: string): Record<string, unknown> =>
  Object.fromEntries(
    directives
      .filter((directive) => directive.name.value === name)
      .flatMap(({ arguments: given = [] }) => given.map((each) => [each.name.value, valueFromASTUntyped(each.value)])),
  );
