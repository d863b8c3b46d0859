import { type DocumentNode, Kind, type TypeDefinitionNode } from 'graphql';
import { oddDescriptions, unexplainedNulls } from './descriptions.ts';
import { oddNames } from './names.ts';
import { oddShapes, unspecifiedScalars } from './shapes.ts';

const MACHINERY = /^(join|link|core)__/;

/**
 * What the API of a composed graph lacks to be readable: descriptions in both languages, reasons of nulls, names in one
 * style, one shape of root fields, arguments and periods, specified scalars.
 */
export function problemsOf(supergraph: DocumentNode): string[] {
  const types = supergraph.definitions.filter(isOurs);
  return [
    ...types.flatMap(oddDescriptions),
    ...unexplainedNulls(types),
    ...types.flatMap(oddNames),
    ...types.filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION).flatMap(oddShapes),
    ...types.flatMap(unspecifiedScalars),
  ];
}

const isOurs = (node: DocumentNode['definitions'][number]): node is TypeDefinitionNode =>
  node.kind.endsWith('TypeDefinition') && !MACHINERY.test((node as TypeDefinitionNode).name.value);
