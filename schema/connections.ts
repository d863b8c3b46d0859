import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import { namedType } from './access/named-type.ts';
import { LARGEST_PAGE, USUAL_PAGE } from './page-sizes.ts';

const PAGES = /(Connection|Edge)$/;

/**
 * Spells out what `@connection` on a list stands for: the arguments of a page, how many entries it has for whoever
 * reckons what a question costs, and its types. What else a page tells, an `extend type` of it says.
 */
export function withConnections(sdl: DocumentNode): DocumentNode {
  const byHand = sdl.definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && PAGES.test(node.name.value),
  );
  if (byHand) throw new Error(`Say @connection on a list instead of writing its pages out:\n${print(byHand)}`);
  const entries = new Set<string>();
  const { definitions } = visit(sdl, {
    FieldDefinition(field): FieldDefinitionNode | undefined {
      if (!isConnection(field)) return undefined;
      entries.add(namedType(field.type));
      return paged(field);
    },
  });
  const pages = [...entries].flatMap((entry) => typesOf(entry, definitions));
  const others = definitions.filter((node) => !(node.kind === Kind.OBJECT_TYPE_EXTENSION && extendsOne(node, pages)));
  return { kind: Kind.DOCUMENT, definitions: [...others, ...pages] };
}

const isConnection = ({ directives = [] }: FieldDefinitionNode) => directives.some(isMark);

const isMark = ({ name }: { readonly name: { readonly value: string } }) => name.value === 'connection';

function paged(field: FieldDefinitionNode): FieldDefinitionNode {
  return {
    ...field,
    arguments: [...(page.arguments ?? []), ...(field.arguments ?? [])],
    type: connectionInstead(field.type),
    directives: [...(field.directives ?? []).filter((each) => !isMark(each)), ...(page.directives ?? [])],
  };
}

/** `[Grant!]` is given as `GrantConnection`. */
function connectionInstead(type: TypeNode): TypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...type, type: connectionInstead(type.type) as NamedTypeNode };
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: `${namedType(type)}Connection` } };
}

function typesOf(entry: string, definitions: readonly DefinitionNode[]): ObjectTypeDefinitionNode[] {
  const types = objectsIn(`
    "Page of a list (Seite einer Liste). Its entries are of the type \`${entry}\`."
    type ${entry}Connection @shareable {
      "Entries with their places (Einträge mit ihrer Stelle)."
      edges: [${entry}Edge!]!
      "The entries themselves (Einträge)."
      nodes: [${entry}!]!
      "Where the page begins and ends (Anfang und Ende der Seite)."
      pageInfo: PageInfo!
      "Number of entries on all pages (Gesamtzahl)."
      totalCount: Int!
    }
    "Entry with its place in a list (Eintrag mit seiner Stelle). It is of the type \`${entry}\`."
    type ${entry}Edge @shareable {
      "Place of the entry (Stelle). Given as \`after\`, the page begins behind it."
      cursor: String!
      "The entry itself (Eintrag)."
      node: ${entry}!
    }`);
  return types.map((type) => ({
    ...type,
    fields: [...(type.fields ?? []), ...definitions.flatMap((node) => fieldsFor(node, type))],
  }));
}

const fieldsFor = (node: DefinitionNode, type: ObjectTypeDefinitionNode) =>
  node.kind === Kind.OBJECT_TYPE_EXTENSION && extendsOne(node, [type]) ? (node.fields ?? []) : [];

const extendsOne = ({ name }: Pick<NamedTypeNode, 'name'>, types: readonly ObjectTypeDefinitionNode[]) =>
  types.some((type) => type.name.value === name.value);

const objectsIn = (sdl: string) =>
  parse(sdl, { noLocation: true }).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);

const [page] = objectsIn(`type Paged {
  field(
    "Size of the page (Seitengröße). From 1 to ${LARGEST_PAGE} entries."
    first: Int = ${USUAL_PAGE}
    """
    Place before the page (Stelle vor der Seite). A cursor, after which the page begins; with the first unless told.
    """
    after: String
  ): Page @listSize(
    slicingArguments: ["first"], assumedSize: ${USUAL_PAGE}, sizedFields: ["nodes", "edges"]
    requireOneSlicingArgument: false)
}`).flatMap(({ fields = [] }) => fields) as [FieldDefinitionNode];
