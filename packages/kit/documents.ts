import type { Grant } from '@dienstweg/schema/access';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, print, validate, visit } from 'graphql';
import { type CompiledQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { compile } from './coerced-variables.ts';
import type { Caller, Guard, Supplies } from './guard.ts';
import { once } from './once.ts';

/** Characters of documents that are kept compiled; each takes a few hundred bytes. */
const KEPT = 120_000;

/** A compiled operation, and the fields of it that the guard watches. */
export interface Operable extends CompiledQuery {
  readonly grantKey: string;
  readonly operationName: string | undefined;
  readonly watched: readonly string[];
  /** The fields by their aliases: a gateway asks under keys of its own, which nobody finds in a log. */
  readonly aliased: () => ReadonlyMap<string, string>;
}

/** An operation ready to run, or what is wrong with it. */
export type Prepared = Operable | { readonly errors: readonly GraphQLError[] };

/**
 * Parses, validates and compiles each document once for each grant; those used last are kept, as many as there is room
 * for.
 */
export function documentsOf(schemaFor: (grant: Grant) => GraphQLSchema, watched: Guard<Caller, Supplies>['watched']) {
  const schemas = new Map<string, GraphQLSchema>();
  const texts = new LRUCache<string, DocumentNode>({ maxSize: KEPT, sizeCalculation: (_, text) => text.length + 1 });
  const compiled = new LRUCache<DocumentNode, readonly Operable[]>({
    maxSize: KEPT,
    sizeCalculation: (operables, document) => operables.length * (document.loc?.end ?? print(document).length),
  });

  const schemaOf = (grant: Grant) => {
    const schema = schemas.get(grant.key) ?? schemaFor(grant);
    schemas.set(grant.key, schema);
    return schema;
  };
  const parsed = (text: string) => {
    const document = texts.get(text) ?? parse(text);
    texts.set(text, document);
    return document;
  };
  const prepare = (document: DocumentNode, operationName: string | undefined, grant: Grant): Prepared => {
    const operables = compiled.get(document) ?? [];
    const known = operables.find((each) => each.grantKey === grant.key && each.operationName === operationName);
    if (known) return known;
    const made = operableOf(document, operationName, grant);
    if (!('errors' in made)) compiled.set(document, [...operables, made]);
    return made;
  };
  const operableOf = (document: DocumentNode, operationName: string | undefined, grant: Grant): Prepared => {
    const schema = schemaOf(grant);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const made = compile(schema, document, operationName);
    if (!isCompiledQuery(made)) return { errors: made.errors ?? [] };
    return {
      ...made,
      grantKey: grant.key,
      operationName,
      watched: watched(schema, document),
      aliased: once(() => aliasedIn(document)),
    };
  };
  return (source: DocumentNode | string, operationName: string | undefined, grant: Grant): Prepared => {
    try {
      return prepare(typeof source === 'string' ? parsed(source) : source, operationName, grant);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

function aliasedIn(document: DocumentNode): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  visit(document, { Field: ({ alias, name }) => void (alias && fields.set(alias.value, name.value)) });
  return fields;
}
