import { type Database, type DeclaredTable, type Row, statement } from '@dienstweg/kit';
import type { Viewer } from '../identity/Viewer.ts';
import { OVERSEER } from './roles.ts';

/** So long what was read of programmes is believed, in milliseconds. */
const FRESH = 1_000;

/** Tells a viewer of programmes and all their parts from one whose token names the programmes alone. */
export type WithParts = (viewer: Viewer) => Viewer | Promise<Viewer>;

/** By the table of the service that programmes are imported into. */
export function withParts(database: Database, tables: readonly DeclaredTable[]): WithParts {
  const known = tables.find(({ importedFrom }) => importedFrom === 'programmes');
  if (!known) return (viewer) => viewer;
  const read = statement(`select part_of_id, id from ${known.table} where part_of_id is not null order by 1, 2`);
  let tree = new Tree([]);
  let lookedAt = -FRESH;
  let looking: Promise<void> | undefined;
  async function look() {
    // Whoever cannot be told of parts is no more than what the token names.
    const rows = await database
      .as(OVERSEER)
      .read(read, [])
      .catch(() => undefined);
    if (rows && !tree.is(rows)) tree = new Tree(rows);
    lookedAt = performance.now();
    looking = undefined;
  }
  return async (viewer) => {
    if (!viewer.programmes?.length) return viewer;
    if (performance.now() - lookedAt > FRESH) {
      looking ??= look();
      await looking;
    }
    return tree.covering(viewer);
  };
}

/** Programmes and their parts, as rows of both. */
class Tree {
  readonly #text: string;
  readonly #parts: ReadonlyMap<unknown, readonly string[]>;
  /** What is worked out of a viewer is kept by it, so that the same has to come each time. */
  readonly #viewers = new WeakMap<Viewer, Viewer>();

  constructor(rows: readonly Row[]) {
    this.#text = JSON.stringify(rows);
    const byWhole = Map.groupBy(rows, ([whole]) => whole);
    this.#parts = new Map(Array.from(byWhole, ([whole, parts]) => [whole, parts.map(([, part]) => String(part))]));
  }

  is(rows: readonly Row[]): boolean {
    return JSON.stringify(rows) === this.#text;
  }

  covering(viewer: Viewer): Viewer {
    const found = this.#viewers.get(viewer) ?? { ...viewer, programmes: this.#below(viewer.programmes ?? []) };
    this.#viewers.set(viewer, found);
    return found;
  }

  #below(roots: readonly string[]): readonly string[] {
    const all = new Set(roots);
    for (const id of all) for (const part of this.#parts.get(id) ?? []) all.add(part);
    return [...all];
  }
}
