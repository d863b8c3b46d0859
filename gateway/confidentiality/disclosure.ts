import { type Config, FEW, type Members } from '@dienstweg/kit';
import { shiftedBy, spread } from './cell-key.ts';
import type { Place } from './places.ts';
import { type Cell, type Counts, shownAmong } from './suppression.ts';

/** A way to keep counts from giving anyone away (Geheimhaltung): takes out of an answer what must not be told. */
export interface Disclosure {
  /** What readers of the answer need to know about its numbers. */
  readonly metadata: Readonly<Record<string, unknown>>;
  control(places: readonly Place[]): void;
}

/** Days that passed are told over at least so many people. */
const FEWEST_DATED = 10;

/** Counts of one and two are hidden, and what would give them away (Zellsperrung). */
export const suppression: Disclosure = {
  metadata: { method: 'suppression', hidden: [1, 2] },
  control(places) {
    const told = [...places.map(standingOf), ...wholesOf(places)];
    const cells = told.map(({ people, depth }): Cell => ({ set: people.set, counts: countsOf(people), depth }));
    const verdicts = shownAmong([...cells, ...told.flatMap(listedOf)]);
    const shown = new Set(told.filter((_, i) => verdicts[i]).map(({ people }) => people));
    for (const place of places) {
      const { field, people, wholes } = place;
      const needed = field === 'share' ? [people, ...wholes.slice(-1)] : [people];
      if (!needed.every((each) => shown.has(each)) || isPartOfFew(place) || tooFewDated(place)) hide(place);
    }
  },
};

/** Counts are shifted a little, always alike for the same people (Cell-Key-Methode); what is computed from a count is not told. */
export function cellKey(secret: string): Disclosure {
  const shifted = shiftedBy(secret);
  return {
    metadata: { method: 'cell-key', ...spread },
    control(places) {
      for (const place of places) {
        const { object, key, field, people, wholes } = place;
        if (countsOf(people) === 'EXACT') continue;
        if (countsOf(people) === 'CLOSED') hide(place);
        else if (field === 'count') object[key] = shifted(people.set);
        else if (field === 'share') {
          const whole = wholes.at(-1);
          object[key] = whole && shifted(whole.set) ? shifted(people.set) / shifted(whole.set) : null;
        } else if (field !== 'suppressed') hide(place);
      }
    },
  };
}

/** The way that the configuration names. */
export const disclosureOf = ({ cellKeySecret }: Config): Disclosure =>
  cellKeySecret === undefined ? suppression : cellKey(cellKeySecret);

const countsOf = ({ discretion }: Members): Counts => discretion ?? 'EXACT';

/** Some people, and how many levels of splitting stand above them. */
interface Standing {
  readonly people: Members;
  readonly depth: number;
}

const standingOf = ({ people, wholes }: Place): Standing => ({ people, depth: wholes.length });

/** Those of whom some are parts: how many they are can be asked for elsewhere, whether or not it is asked for here. */
const wholesOf = (places: readonly Place[]): Standing[] => {
  const depths = new Map(places.flatMap(({ wholes }) => wholes.map((people, depth) => [people, depth] as const)));
  return Array.from(depths, ([people, depth]) => ({ people, depth }));
};

/** How many of them a list tells. */
const listedOf = ({ people: { set, listed }, depth }: Standing): Cell[] =>
  listed ? [{ set: set.and(listed), counts: 'KNOWN', depth }] : [];

/** How one or two people are distributed tells what they are, even by the groups in which they are not. */
const isPartOfFew = ({ people, wholes }: Place) =>
  countsOf(people) !== 'EXACT' && wholes.some(({ set }) => set.size > 0 && set.size <= FEW);

const tooFewDated = ({ field, people }: Place) =>
  field === 'days' && countsOf(people) !== 'EXACT' && people.set.size < FEWEST_DATED;

function hide({ object, key, field }: Place) {
  object[key] = field === 'suppressed' ? true : null;
}
