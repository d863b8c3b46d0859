import { type DocumentNode, Kind } from 'graphql';
import { type Grant, grantOf } from './grant.ts';
import { type Purpose, purposes } from './purposes.ts';
import { type Role, roles } from './roles.ts';
import { type AccessRules, accessRulesOf, judged } from './rules.ts';
import { scopes } from './scopes.ts';

/**
 * What is wrong with the rules in the SDL of one service: fields without a word, unknown scopes, and what a denial
 * would take with it.
 */
export function accessProblemsOf(sdl: DocumentNode): string[] {
  const rules = accessRulesOf(sdl);
  const problems = rules.unsaid.map((field) => `${field} has neither @access nor @open.`);
  for (const type of sdl.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const name = `${type.name.value}.${field.name.value}`;
      const ruled = rules.of(type.name.value, field.name.value);
      const unknown = ruled.flat(2).filter((scope) => !(scope in scopes));
      problems.push(...unknown.map((scope) => `${name}: there is no scope ${scope}.`));
      if (field.type.kind === Kind.NON_NULL_TYPE && deniedInside(rules, type.name.value, field.name.value))
        problems.push(`${name} may be denied, so it has to be nullable.`);
    }
  }
  return problems;
}

/** Every grant that one role and one purpose make. */
const grants: readonly Grant[] = (Object.keys(roles) as Role[]).flatMap((role) =>
  [null, ...(Object.keys(purposes) as Purpose[])].map((purpose) => grantOf([role], purpose)),
);

/** Whether somebody gets at objects of a type who is denied this field of it. */
const deniedInside = (rules: AccessRules, type: string, field: string) => {
  const entry = rules.ofType(type);
  return grants.some(
    (grant) => judged(grant, entry ? [entry] : []) === 'ALLOWED' && judged(grant, rules.of(type, field)) !== 'ALLOWED',
  );
};
