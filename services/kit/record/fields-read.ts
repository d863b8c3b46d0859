import { type AccessRules, isPersonal, type Rule, type Scope } from '@dienstweg/schema/access';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Fields about single people that a document reads from a schema, as `Type.field`; what is denied is not read. */
export type FieldsRead = (schema: GraphQLSchema, document: DocumentNode) => readonly string[];

/** Tells from the rules which fields are about single people. Where a field leads to a person's data, the fields of these say what is read. */
export function fieldsReadBy(rules: AccessRules): FieldsRead {
  const isPersonalType = (type: string) => opens(rules.ofType(type));
  return (schema, document) => {
    const found = new Set<string>();
    const types = new TypeInfo(schema);
    const Field = () => {
      const [parent, field] = [types.getParentType(), types.getFieldDef()];
      if (
        !isObjectType(parent) ||
        !field ||
        field.extensions.denied ||
        isPage(parent.name) ||
        field.name === '__typename'
      )
        return;
      if (isPersonalType(getNamedType(field.type).name)) return;
      if (isPersonalType(parent.name) || rules.of(parent.name, field.name).some(opens))
        found.add(`${parent.name}.${field.name}`);
    };
    visit(document, visitWithTypeInfo(types, { Field }));
    return [...found].sort();
  };
}

const opens = (rule: Rule | undefined) => rule?.flat().some((scope) => isPersonal(scope as Scope)) ?? false;
const isPage = (type: string) => /(Connection|Edge)$/.test(type);
