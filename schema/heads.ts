import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';

/** What a description begins with: `English head (Deutscher Kopf).` */
const HEAD = /^[^.()]{1,60} \([^()]{1,60}\)\.(\s|$)/;

const SAID = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
]);

/** What of an SDL has no short head in both languages, by which a client labels it. */
export function headProblemsOf(sdl: DocumentNode): string[] {
  const problems: string[] = [];
  const path: string[] = [];
  const nameOf = (node: ASTNode) => ('name' in node && node.name ? node.name.value : '');
  visit(sdl, {
    DirectiveDefinition: () => false,
    enter(node) {
      if (!SAID.has(node.kind)) return;
      path.push(nameOf(node));
      const description = 'description' in node ? node.description?.value : undefined;
      if (!HEAD.test(description ?? ''))
        problems.push(`${path.join('.')} does not begin with a head in both languages: English (Deutsch).`);
    },
    leave(node) {
      if (SAID.has(node.kind)) path.pop();
    },
  });
  return problems;
}
