/**
 * Conditions a loader can add to its statement, by name. `$` stands for the value, columns are those of the loader's
 * own table.
 */
export type Filters = Readonly<Record<string, string>>;
/** Values of a loader's filters; undefined and null leave the condition out. */
export type FilterValues<F extends Filters> = { readonly [Name in keyof F]?: unknown };

/** The conditions that apply to one load. */
export interface Conditions {
  /** Tells sets of conditions apart, whatever their values. */
  readonly shape: string;
  readonly values: unknown[];
  /** ` and …` for each condition; the first value is parameter `from`. */
  sql(from: number): string;
}

const NONE: Conditions = { shape: '', values: [], sql: () => '' };

export function conditionsOf<F extends Filters>(
  filters: F | undefined,
  given: FilterValues<F> | undefined,
): Conditions {
  if (!filters || !given) return NONE;
  const names = Object.keys(filters).filter((name) => given[name] !== undefined && given[name] !== null);
  if (names.length === 0) return NONE;
  return {
    shape: names.join(),
    values: names.map((name) => given[name]),
    sql: (from) =>
      names
        .map((name, index) => ` and (${(filters[name] as string).replaceAll(/\$(?!\d)/g, `$$${from + index}`)})`)
        .join(''),
  };
}
