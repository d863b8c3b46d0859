import { audienceOfKind, type ContradictionsAsked, countedWithin, isAboutPeople } from '@dienstweg/cohorts';
import { badUserInput, type CodedError, today } from '@dienstweg/kit';
import { type ContradictionKind, contradictionRules } from '@dienstweg/schema/contradictions';
import type { Asking } from '../criteria/resolve.ts';

interface Wanted {
  readonly programme?: string | null;
  readonly kind?: readonly ContradictionKind[] | null;
}

/**
 * Which contradictions are looked for, and in which programmes. A kind that is named and may not be told is refused;
 * where none is named, those are looked for that may be told, and the question is refused where there are none.
 */
export async function contradictionsAsked(
  context: Asking,
  { programme, kind }: Wanted,
  asOf: string | null | undefined,
): Promise<ContradictionsAsked> {
  const within = programme ? await treeOf(context, programme) : countedWithin(context.viewer);
  const all = kind ?? [...contradictionRules.values()].map((rule) => rule.kind);
  const refusals = new Map(all.map((each) => [each, refusalOf(() => audienceOfKind(context, each, within))]));
  const kinds = all.filter((each) => !refusals.get(each));
  const [refusal] = [...refusals.values()].filter((each) => each !== undefined);
  if (refusal && (kind || !kinds.some(isAboutPeople))) throw refusal;
  return { kinds, asOf: asOf ?? today(), within };
}

async function treeOf({ loaders }: Asking, programme: string): Promise<readonly string[]> {
  const tree = await loaders.treeBelow.load(programme);
  if (!tree)
    throw badUserInput({
      EN: `where.programme: there is no programme ${programme}.`,
      DE: `where.programme: Es gibt kein Programm ${programme}.`,
    });
  return tree;
}

function refusalOf(attempt: () => unknown): CodedError | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error as CodedError;
  }
}
