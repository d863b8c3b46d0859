import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Data = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, unknown>>;

/** A field that was asked, with what was answered. */
export interface Asked {
  readonly field: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  /** The fields that were asked of one value of it. */
  readonly below: (value: unknown) => readonly Asked[];
}

/** The fields of an answer beside what they were asked with, whatever aliases and fragments the document takes. */
export function askedIn(document: DocumentNode, variables: Variables, data: Data): readonly Asked[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const defaults = Object.fromEntries(
    (operation?.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  const values = { ...defaults, ...variables };
  const fieldsOf = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const { selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
      return selectionSet ? fieldsOf(selectionSet) : [];
    });
  const asked = (selections: SelectionSetNode | undefined, answered: unknown): Asked[] =>
    selections && answered
      ? fieldsOf(selections).map((field) => ({
          field: field.name.value,
          given: Object.fromEntries(
            (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, values)]),
          ),
          value: (answered as Data)[(field.alias ?? field.name).value],
          below: (value) => asked(field.selectionSet, value),
        }))
      : [];
  return asked(operation?.selectionSet, data);
}
