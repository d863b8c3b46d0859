import {
  BREAK,
  type DocumentNode,
  type GraphQLFormattedError,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';

const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for the schema itself. */
export function asksForSchema(document: DocumentNode): boolean {
  const asks = known.get(document) ?? findsSchema(document);
  known.set(document, asks);
  return asks;
}

function findsSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name: { value } }) {
      if (value !== SchemaMetaFieldDef.name && value !== TypeMetaFieldDef.name) return;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}

/** The error without the names that graphql-js proposes for a wrong one: guess by guess they give the schema away. */
export const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replace(/ Did you mean .*\?/s, ''),
});
