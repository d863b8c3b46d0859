import { type CodedError, unauthorized } from '@dienstweg/kit';
import { type AccessRules, type Grant, judged, type Rule } from '@dienstweg/schema/access';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { purposeRequired } from './purpose-required.ts';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * A service's schema as whoever has this grant sees it: what is denied is refused where it is asked for, and nothing is
 * read for it. Each grant has a schema of its own, so that what is allowed costs nothing at all. The schema given is
 * changed.
 */
export function guarded(schema: GraphQLSchema, rules: AccessRules, grant: Grant): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const toEnter = rules.ofType(type.name);
    for (const field of Object.values(type.getFields())) {
      const needed = [...(toEnter ? [toEnter] : []), ...rules.of(type.name, field.name)];
      const missing = needed.filter((rule) => isDenied(rule, grant));
      if (missing.length === 0) continue;
      const name = `${type.name}.${field.name}`;
      field.extensions = { ...field.extensions, denied: true };
      field.resolve = () => {
        throw refusal(grant, name, missing);
      };
    }
  }
  const { _entities } = schema.getQueryType()?.getFields() ?? {};
  const denied = new Set(Object.keys(schema.getTypeMap()).filter((type) => isDenied(rules.ofType(type), grant)));
  if (_entities?.resolve && denied.size > 0) _entities.resolve = guardedEntities(_entities.resolve, denied);
  return schema;
}

const isDenied = (rule: Rule | undefined, grant: Grant) => rule !== undefined && grant.judge(rule) !== 'ALLOWED';

/** References to what is denied are not looked up: each of their fields is refused. */
function guardedEntities(resolve: Resolver, denied: ReadonlySet<string>): Resolver {
  return (source, { representations }: { representations: { __typename: string }[] }, context, info) => {
    const open = representations.filter(({ __typename }) => !denied.has(__typename));
    const found = resolve(source, { representations: open }, context, info) as unknown[];
    return representations.map((each) => (denied.has(each.__typename) ? each : found.shift()));
  };
}

function refusal(grant: Grant, field: string, missing: readonly Rule[]): CodedError {
  if (judged(grant, missing) === 'PURPOSE_REQUIRED') return purposeRequired(field);
  const scopes = lacking(grant, missing);
  const inWords = (withWord: string, orWord: string) => scopes.map((all) => all.join(withWord)).join(orWord);
  return unauthorized(
    { EN: `${field} needs ${inWords(' with ', ' or ')}.`, DE: `${field} braucht ${inWords(' mit ', ' oder ')}.` },
    { field, scopes },
  );
}

/** The scopes that would meet all rules, without those that are granted: all of any of these lists. */
function lacking(grant: Grant, rules: readonly Rule[]): readonly (readonly string[])[] {
  const ways = rules.reduce<Rule>((met, rule) => met.flatMap((all) => rule.map((more) => [...all, ...more])), [[]]);
  return ways.map((all) => [...new Set(all)].filter((scope) => grant.judge([[scope]]) !== 'ALLOWED'));
}
