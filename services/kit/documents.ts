import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

const KEPT = 500;

export type Checked = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Parses and validates each document once; the 500 texts used last are kept. */
export function documentsOf(schema: GraphQLSchema) {
  const byText = new Map<string, Checked>();
  const byDocument = new WeakMap<DocumentNode, Checked>();

  const checked = (document: DocumentNode): Checked => {
    const known = byDocument.get(document);
    if (known) return known;
    const errors = validate(schema, document);
    const outcome = errors.length > 0 ? { errors } : { document };
    byDocument.set(document, outcome);
    return outcome;
  };
  const parsed = (text: string): Checked => {
    try {
      return checked(parse(text));
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
  return {
    checked,
    checkedText(text: string): Checked {
      const outcome = byText.get(text) ?? parsed(text);
      byText.delete(text);
      byText.set(text, outcome);
      if (byText.size > KEPT) byText.delete(byText.keys().next().value as string);
      return outcome;
    },
  };
}
