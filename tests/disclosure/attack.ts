import { askedIn } from './answers.ts';
import { EXCLUSIVE, OPEN } from './attributes.ts';
import type { Question } from './catalogue.ts';
import { relate } from './constraints.ts';
import { propagate } from './intervals.ts';
import { Learning, nameOf } from './learning.ts';
import { narrowing } from './programming.ts';
import { Table } from './Table.ts';

export interface Answered extends Question {
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly partOf: { readonly id: string } | null;
}

/** What an attack found out. */
export interface Outcome {
  readonly tables: number;
  readonly numbers: number;
  readonly sums: number;
  readonly days: number;
  /** Numbers of any size that only one value fits. */
  readonly exact: number;
  /** Numbers of one or two people that only one value fits, with the table that tells them. */
  readonly few: readonly string[];
  /** Splits in which everybody has the same value, so that whoever is known to be among them has it. */
  readonly shared: readonly string[];
}

/** Learns from all answers together what they tell of single people. */
export function attack(answers: readonly Answered[], programmes: readonly Programme[], base: number): Outcome {
  const learning = new Learning(base);
  const ids = new Map(programmes.map(({ id, name }) => [name, id]));
  for (const { table, document, variables, data } of answers)
    new Table(table, learning, ids).read(askedIn(document, variables, data));
  learning.finish();
  relate(learning, new Map(programmes.flatMap(({ id, partOf }) => (partOf ? [[id, partOf.id] as const] : []))));
  const { knowledge } = learning;
  propagate(knowledge);
  narrowSmall(learning);
  const exact = knowledge.intervals.flatMap(({ least, most }, i) => (least === most ? [i] : []));
  const isFew = (i: number) => [1, 2].includes(knowledge.intervals[i]?.least ?? 0);
  return {
    tables: answers.length,
    numbers: knowledge.names.length,
    sums: knowledge.constraints.length,
    days: new Set([...learning.sets.values()].map(({ day }) => day)).size,
    exact: exact.length,
    few: exact.filter(isFew).map((i) => `${knowledge.told[i]}: ${knowledge.names[i]}`),
    shared: sharedValues(learning),
  };
}

/** Programmes integers around each number of at most two of which two values are left. */
function narrowSmall({ knowledge }: Learning) {
  const narrow = narrowing(knowledge);
  for (const [i, { least, most }] of knowledge.intervals.entries())
    if (most <= 2 && most - least === 1) knowledge.intervals[i] = narrow(i);
}

function sharedValues({ splits, knowledge }: Learning): string[] {
  const mostOf = (set: string) => knowledge.intervalOf(set).most;
  return [...splits.values()]
    .filter(({ whole, attribute, groups }) => {
      const possible = [...groups].filter((group) => mostOf(group) > 0);
      return (
        EXCLUSIVE.has(attribute) &&
        !OPEN.has(attribute) &&
        groups.size > 1 &&
        mostOf(nameOf(whole)) > 0 &&
        possible.length === 1
      );
    })
    .map(({ whole, attribute }) => `${nameOf(whole)} by ${attribute}`);
}
