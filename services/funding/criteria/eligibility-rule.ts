import type { Expression } from '@dienstweg/cohorts';
import type { GraphQLSchema } from 'graphql';
import type { CohortFilter, EligibilityKind, PersonCriteria } from '../__generated__/resolvers.ts';
import type { EligibilityRule } from '../tables/EligibilityRule.ts';
import { filterFrom } from './stored-filter.ts';

export type StatedRule = Pick<EligibilityRule, 'kind' | 'minimum' | 'maximum' | 'values' | 'programmeId'>;

/** How a kind of rule is asked of a person; throws in words where the rule says nothing that is known. */
interface Asking {
  person(rule: StatedRule): Record<string, unknown>;
  /** Of whom it is known whether they meet it, where that is not simply recorded. */
  readonly known?: (person: PersonCriteria) => PersonCriteria;
}

const range = ({ kind, minimum: min, maximum: max }: StatedRule) => {
  if (min === null && max === null) throw new Error(`${kind} needs a minimum or a maximum`);
  return { min, max };
};

const listed = (field: keyof PersonCriteria): Asking => ({
  person: ({ kind, values }) => {
    if (values.length === 0) throw new Error(`${kind} needs values`);
    return { [field]: values };
  },
});

/** Every kind of rule: one that is forgotten here does not compile. */
const ASKED = {
  AGE_AT_ENTRY: {
    person: (rule) => ({ ageAtEntry: { years: range(rule), programme: { partOf: [rule.programmeId] } } }),
  },
  GERMAN_LEVEL: {
    person: ({ values: [level, ...others] }) => {
      if (level === undefined || others.length > 0) throw new Error('GERMAN_LEVEL needs one value');
      return { germanAtLeast: level };
    },
  },
  RESIDENCE: listed('district'),
  RESIDENCE_STATUS: listed('residenceStatus'),
  SEX: listed('sex'),
  CHILDREN: { person: (rule) => ({ children: range(rule) }) },
  LABOUR_STATUS: listed('labourStatus'),
  MIGRATION_BACKGROUND: {
    person: () => ({ nationality: ['EU', 'NON_EU'] }),
    // Of Germans it is not recorded whether they or a parent were born without German citizenship.
    known: (person) => person,
  },
} satisfies Record<EligibilityKind, Asking>;

/** The filter that a rule of eligibility stands for. Throws in words where the rule says nothing that is known. */
export const filterOfRule = (rule: StatedRule, schema: GraphQLSchema): CohortFilter =>
  filterFrom({ person: ASKED[rule.kind].person(rule) }, schema);

/** The condition that it is known whether a rule is met, where its own condition does not tell by what is recorded. */
export function knownFor({ kind }: StatedRule, { person }: Expression): Expression | undefined {
  const { known }: Asking = ASKED[kind];
  return known && person ? { person: known(person) } : undefined;
}
