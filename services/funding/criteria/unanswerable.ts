import { type Expression, leavesOf, PARTS } from '@dienstweg/cohorts';
import { badUserInput, endsBeforeItBegins } from '@dienstweg/kit';
import type { CohortFilter } from '../__generated__/resolvers.ts';

const MOST_LEAVES = 100;
const DEEPEST = 12;
const TERMS = new Set(['months', 'days']);

/** Refuses a filter that fits the schema and yet asks for what cannot be, or for too much. */
export function refuseUnanswerable(where: CohortFilter) {
  refuseTooMuch(where);
  refuseImpossible(where);
  refuseUnclearReach(leavesOf(where, 'person'));
}

function refuseTooMuch(filter: Expression) {
  const depth = (each: Expression): number =>
    1 + Math.max(0, ...[...(each.all ?? []), ...(each.any ?? []), ...(each.not ? [each.not] : [])].map(depth));
  if (depth(filter) > DEEPEST)
    throw badUserInput({
      EN: `where: a filter is at most ${DEEPEST} levels deep.`,
      DE: `where: Ein Filter hat höchstens ${DEEPEST} Ebenen.`,
    });
  const count = PARTS.reduce((sum, part) => sum + leavesOf(filter, part).length, 0);
  if (count > MOST_LEAVES)
    throw badUserInput({
      EN: `where: a filter has at most ${MOST_LEAVES} leaves, not ${count}.`,
      DE: `where: Ein Filter hat höchstens ${MOST_LEAVES} Blätter, nicht ${count}.`,
    });
}

/** Refuses spans that end before they begin and terms of less than nothing, wherever they stand. */
function refuseImpossible(value: unknown, path = 'where') {
  if (typeof value !== 'object' || value === null) return;
  const { from, until, min, max } = value as Record<string, string | number | null | undefined>;
  if ((from && until && from > until) || (min != null && max != null && min > max)) throw endsBeforeItBegins(path);
  for (const [key, below] of Object.entries(value)) {
    if (TERMS.has(key) && below < 0)
      throw badUserInput({
        EN: `${path}.${key}: a term is 0 or more, not ${below}.`,
        DE: `${path}.${key}: Eine Frist ist 0 oder mehr, nicht ${below}.`,
      });
    refuseImpossible(below, `${path}.${key}`);
  }
}

function refuseUnclearReach(leaves: { livesWithin?: { ofPostalCode?: unknown; ofEstablishment?: unknown } | null }[]) {
  for (const { livesWithin } of leaves)
    if (livesWithin && Boolean(livesWithin.ofPostalCode) === Boolean(livesWithin.ofEstablishment))
      throw badUserInput({
        EN: 'livesWithin: exactly one of ofPostalCode and ofEstablishment is needed.',
        DE: 'livesWithin: Genau eines von ofPostalCode und ofEstablishment ist nötig.',
      });
}
