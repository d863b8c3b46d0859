import type { DocumentNode } from 'graphql';
import { accessRulesOf } from './rules.ts';
import type { Scope } from './scopes.ts';

/** By `Type.field` the rights that it takes to be told of it; undefined where the graph has no such field. */
export function scopesOfFields(services: readonly DocumentNode[]) {
  const rules = services.map(accessRulesOf);
  return (field: string): readonly Scope[] | undefined => {
    const [type = '', name = ''] = field.split('.');
    const owner = rules.find((each) => each.has(type, name));
    if (!owner) return undefined;
    return [owner.ofType(type) ?? [], ...owner.of(type, name)].flat(2) as Scope[];
  };
}
