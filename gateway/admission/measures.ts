import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../execution/fields.ts';

/** How large an operation is, its fragments counted wherever they are spread. */
export interface Measures {
  depth: number;
  aliases: number;
  directives: number;
  /** Fields and spread fragments. */
  selections: number;
}

/**
 * Measures a document's operations, each fragment once however often it is spread; what is spread within itself counts
 * for nothing.
 */
export function measuresOf(document: DocumentNode): Measures {
  const fragments = fragmentsOf(document);
  const known = new Map<FragmentDefinitionNode, Measures>();
  const all: Measures = { ...NOTHING };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    add(all, ofSelections(definition.selectionSet));
    all.directives += definition.directives?.length ?? 0;
  }
  return all;

  function ofSelections(selectionSet: SelectionSetNode | undefined): Measures {
    const sum = { ...NOTHING };
    for (const selection of selectionSet?.selections ?? []) {
      sum.directives += selection.directives?.length ?? 0;
      sum.selections += 1;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        add(sum, ofFragment(fragments[selection.name.value]));
        continue;
      }
      const inside = ofSelections(selection.selectionSet);
      if (selection.kind === Kind.FIELD) inside.depth += 1;
      if (selection.kind === Kind.FIELD && selection.alias) inside.aliases += 1;
      add(sum, inside);
    }
    return sum;
  }

  function ofFragment(fragment: FragmentDefinitionNode | undefined): Measures {
    const none = { ...NOTHING };
    if (!fragment) return none;
    const before = known.get(fragment);
    if (before) return before;
    known.set(fragment, none);
    const measures = ofSelections(fragment.selectionSet);
    known.set(fragment, measures);
    return measures;
  }
}

const NOTHING: Readonly<Measures> = { depth: 0, aliases: 0, directives: 0, selections: 0 };

function add(sum: Measures, { depth, aliases, directives, selections }: Measures) {
  sum.depth = Math.max(sum.depth, depth);
  sum.aliases += aliases;
  sum.directives += directives;
  sum.selections += selections;
}
