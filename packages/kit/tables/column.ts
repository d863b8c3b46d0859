import type { EntitySchemaColumnOptions } from 'typeorm';

type Options = Readonly<EntitySchemaColumnOptions>;

/** Whether it is said what remains of a value once whom it is about is erased. */
type Erasure = 'SAID' | 'UNSAID';

/**
 * A column of a table and the type of its values. Example: `date().nullable().onErasure('null')` is a `date` that may
 * be null, holds `string | null`, and is emptied on erasure.
 */
export class DeclaredColumn<Value = unknown, E extends Erasure = Erasure> {
  declare readonly value: Value;
  declare readonly erasure: E;
  readonly options: Options;
  /** SQL of what remains on erasure; undefined where that is the value itself. */
  readonly remains: string | undefined;
  /** SQL of what an import puts where nothing is told; undefined where it leaves that unknown. */
  readonly completion: string | undefined;

  constructor(options: Options, remains?: string, completion?: string) {
    this.options = options;
    this.remains = remains;
    this.completion = completion;
  }

  /** The primary key, which stays on erasure: it identifies the row alone. */
  key = () => new DeclaredColumn<Value, 'SAID'>({ ...this.options, primary: true });
  nullable = () => new DeclaredColumn<Value | null, E>({ ...this.options, nullable: true }, this.remains);
  default = (value: unknown) => new DeclaredColumn<Value, E>({ ...this.options, default: value }, this.remains);
  list = () => new DeclaredColumn<Value[], E>({ ...this.options, array: true }, this.remains);
  /** Written by triggers alone, so it is neither imported nor on record as a change. */
  byTriggers = () => new DeclaredColumn<Value, E>({ ...this.options, insert: false, update: false }, this.remains);
  /** Stays as it is on erasure. */
  kept = () => new DeclaredColumn<Value, 'SAID'>(this.options);
  /** Where nothing is told, an import takes it from what this SQL finds by the row, once all files are read. */
  completedBy = (completion: string) => new DeclaredColumn<Value, E>(this.options, this.remains, completion);
  /** Becomes what this SQL says on erasure. */
  onErasure = (remains: string) => new DeclaredColumn<Value, 'SAID'>(this.options, remains);
}

const column =
  <Value>(type: Options['type']) =>
  () =>
    new DeclaredColumn<Value, 'UNSAID'>({ type });

export const text = column<string>('text');
export const integer = column<number>('int');
export const decimal = column<number>('double precision');
export const boolean = column<boolean>('boolean');
/** A sum of money in euro cents. */
export const cents = column<number>('bigint');
export const date = column<string>('date');
export const instant = column<string>('timestamptz');
export const bytes = column<Buffer>('bytea');
export const json = <Value>() => column<Value>('jsonb')();

/** A text that an import takes only from this list, which is too long or changes too often for a check. */
export const listed = (values: readonly string[]) =>
  new DeclaredColumn<string, 'UNSAID'>({ type: 'text', enum: [...values], enumName: UNCHECKED });
/** Marks a list of values that is no check of the table. */
export const UNCHECKED = 'unchecked';

/** One of these texts; the table gets the check `<table>_<column>_known`. */
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  new DeclaredColumn<Values[number], 'UNSAID'>({ type: 'text', enum: [...values] });

/** Any of these texts, none unless given; the table gets the check `<table>_<column>_known`. */
export const someOf = <const Values extends readonly string[]>(values: Values) => oneOf(values).list().default('{}');
