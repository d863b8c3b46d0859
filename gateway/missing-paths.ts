import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';

type Path = (string | number)[];

/** The paths of the fields that a fetch would have answered: root fields, or the fields of its first entity. */
export function missingPaths({
  document,
  variables,
}: {
  document: DocumentNode;
  variables: Record<string, unknown>;
}): Path[] {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const selections = operation?.selectionSet.selections ?? [];
  const [first] = (variables.representations ?? []) as { __typename: string }[];
  if (!first) return responseKeys(selections).map((key) => [key]);
  const entities = selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? (selection.selectionSet?.selections ?? []) : [],
  );
  const ofFirst = entities.flatMap((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === first.__typename
      ? selection.selectionSet.selections
      : [],
  );
  return responseKeys(ofFirst).map((key) => ['_entities', 0, key]);
}

function responseKeys(selections: readonly SelectionNode[]): string[] {
  const keys = selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? responseKeys(selection.selectionSet.selections) : [];
  });
  return [...new Set(keys)].filter((key) => key !== '__typename');
}
