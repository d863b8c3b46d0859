import type { RowCheck } from '@dienstweg/import';
import type { GraphQLSchema } from 'graphql';
import type { EligibilityKind } from '../__generated__/resolvers.ts';
import { eligibilityKinds } from '../tables/EligibilityRule.ts';
import { filterOfRule } from './eligibility-rule.ts';
import { parseFilter } from './stored-filter.ts';

/** What an import refuses: rules that would count everyone or nobody, since the graph does not know their words. */
export const rowChecks = (schema: GraphQLSchema): Record<string, RowCheck> => ({
  'target-indicators': ({ strict_rule, declared_rule }) => ({
    ...faultOf('strict_rule', () => parseFilter(strict_rule as string, schema)),
    ...faultOf('declared_rule', () => parseFilter(declared_rule as string, schema)),
  }),
  'eligibility-rules': ({ kind = '', programme_id: programmeId = '', minimum, maximum, values }) =>
    isKind(kind)
      ? faultOf('values', () =>
          filterOfRule(
            { kind, programmeId, minimum: numberOf(minimum), maximum: numberOf(maximum), values: listOf(values) },
            schema,
          ),
        )
      : {},
});

/** Another kind is refused by the list of its column. */
const isKind = (kind: string): kind is EligibilityKind => eligibilityKinds.some((known) => known === kind);

/** A reason may repeat the whole rule. */
const LONGEST_REASON = 500;

function faultOf(column: string, read: () => unknown): Record<string, string> {
  try {
    read();
    return {};
  } catch (error) {
    const why = (error as Error).message.slice(0, LONGEST_REASON);
    return { [column]: `is no rule that the graph knows: ${why}` };
  }
}

const numberOf = (cell: string | undefined) => (cell === undefined ? null : Number(cell));

/** The import spells a list as an array of PostgreSQL with each value in quotes, as JSON does. */
const listOf = (cell = '{}'): string[] => JSON.parse(`[${cell.slice(1, -1)}]`);
