import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import { compile } from './coerced-variables.ts';
import type { FieldsRead } from './record/fields-read.ts';

const KEPT = 500;

/** A compiled operation, and the fields about single people that it reads. */
export interface Operable extends CompiledQuery {
  readonly personal: readonly string[];
}

/** An operation ready to run, or what is wrong with it. */
export type Prepared = Operable | { readonly errors: readonly GraphQLError[] };

/** Parses, validates and compiles each document once; the 500 texts used last are kept, a parsed document as long as its owner keeps it. */
export function documentsOf(schema: GraphQLSchema, fieldsRead: FieldsRead) {
  const texts = new Map<string, DocumentNode>();
  const compiled = new WeakMap<DocumentNode, Map<string | undefined, Operable>>();

  const parsed = (text: string): DocumentNode => {
    const document = texts.get(text) ?? parse(text);
    texts.delete(text);
    texts.set(text, document);
    if (texts.size > KEPT) texts.delete(texts.keys().next().value as string);
    return document;
  };
  const prepare = (document: DocumentNode, operationName: string | undefined): Prepared => {
    const operations = compiled.get(document);
    const known = operations?.get(operationName);
    if (known) return known;
    const errors = operations ? [] : validate(schema, document);
    if (errors.length > 0) return { errors };
    const made = compile(schema, document, operationName);
    if (!isCompiledQuery(made)) return { errors: made.errors ?? [] };
    const operable = { ...made, personal: fieldsRead(schema, document) };
    compiled.set(document, (operations ?? new Map()).set(operationName, operable));
    return operable;
  };
  return (source: DocumentNode | string, operationName: string | undefined): Prepared => {
    try {
      return prepare(typeof source === 'string' ? parsed(source) : source, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}
