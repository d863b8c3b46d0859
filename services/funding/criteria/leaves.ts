import type { Criterion } from '@dienstweg/schema/access';
import type { ProgrammeCriteria } from '../__generated__/resolvers.ts';

type Asked = Readonly<Record<string, unknown>>;
type Ids = readonly string[];

/** Where programmes are chosen, and within which of them all is read; null for everywhere. */
export interface Meant {
  readonly chosen: ReadonlyMap<ProgrammeCriteria, Ids>;
  readonly within: Ids | null;
}

const choosesProgrammes = ({ type }: Criterion) => type === 'ProgrammeCriteria';

/** Every choice of programmes in a leaf, however deep. */
export function choicesIn({ parts }: Criterion, asked: Asked): ProgrammeCriteria[] {
  return parts.flatMap((part) => {
    const value = asked[part.name];
    if (!value) return [];
    return choosesProgrammes(part) ? [value] : choicesIn(part, value as Asked);
  });
}

/**
 * A leaf as services answer it: its programmes are ids, and whatever may be asked of some programmes is read within
 * those of the cohort. Example: `{ placement: {} }` within Kassel is `{ placement: { programmes: ['kassel'] } }`.
 * Null where it says nothing, as an empty `person`.
 */
export function resolvedLeaf(criterion: Criterion, asked: Asked, meant: Meant): object | null {
  const resolved = Object.fromEntries(
    criterion.parts.flatMap((part) => {
      const value = asked[part.name] ?? null;
      if (choosesProgrammes(part)) {
        const programmes = both((value && meant.chosen.get(value)) ?? null, meant.within);
        return programmes ? [['programmes', programmes]] : [];
      }
      if (value === null) return [];
      return [[part.name, part.parts.length > 0 ? resolvedLeaf(part, value as Asked, meant) : value]];
    }),
  );
  return criterion.words || Object.keys(resolved).length > 0 ? resolved : null;
}

const both = (a: Ids | null, b: Ids | null) => (a && b ? a.filter((id) => b.includes(id)) : (a ?? b));
