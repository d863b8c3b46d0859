import { type TypeDefinitionNode, visit } from 'graphql';

const CAMEL_CASE = /^[a-z][a-zA-Z0-9]*$/;
const PASCAL_CASE = /^[A-Z][a-zA-Z0-9]*$/;
const SCREAMING_CASE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

export function oddNames(type: TypeDefinitionNode): string[] {
  const problems: string[] = [];
  const expect = (name: string, style: RegExp, wanted: string) => {
    if (!style.test(name)) problems.push(`${type.name.value}: ${name} is not in ${wanted}.`);
  };
  expect(type.name.value, PASCAL_CASE, 'PascalCase');
  visit(type, {
    FieldDefinition: ({ name }) => expect(name.value, CAMEL_CASE, 'camelCase'),
    InputValueDefinition: ({ name }) => expect(name.value, CAMEL_CASE, 'camelCase'),
    EnumValueDefinition: ({ name }) => expect(name.value, SCREAMING_CASE, 'SCREAMING_CASE'),
  });
  return problems;
}
