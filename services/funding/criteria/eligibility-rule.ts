import type { GraphQLSchema } from 'graphql';
import type { CohortFilter, PersonCriteria } from '../__generated__/resolvers.ts';
import type { EligibilityRule } from '../tables/EligibilityRule.ts';
import { filterFrom } from './stored-filter.ts';

type Stated = Pick<EligibilityRule, 'minimum' | 'maximum' | 'values'> & { readonly kind: string };

const RANGES: Readonly<Record<string, keyof PersonCriteria>> = { AGE_AT_ENTRY: 'age', CHILDREN: 'children' };
const LISTS: Readonly<Record<string, keyof PersonCriteria>> = {
  RESIDENCE: 'district',
  SEX: 'sex',
  RESIDENCE_STATUS: 'residenceStatus',
  LABOUR_STATUS: 'labourStatus',
};

/**
 * The filter that a rule of eligibility stands for; null where none can say it, as migration background is not
 * recorded. Throws in words where the rule says nothing that is known.
 */
export function filterOfRule(rule: Stated, schema: GraphQLSchema): CohortFilter | null {
  const person = conditionOf(rule);
  return person && filterFrom({ person }, schema);
}

function conditionOf({ kind, minimum: min, maximum: max, values }: Stated) {
  if (RANGES[kind] && min === null && max === null) throw new Error(`${kind} needs a minimum or a maximum`);
  if (RANGES[kind]) return { [RANGES[kind]]: { min, max } };
  if (kind === 'GERMAN_LEVEL' && values.length !== 1) throw new Error(`${kind} needs one value`);
  if (kind === 'GERMAN_LEVEL') return { germanAtLeast: values[0] };
  if (LISTS[kind] && values.length === 0) throw new Error(`${kind} needs values`);
  return LISTS[kind] ? { [LISTS[kind]]: values } : null;
}
