const OWN = /^_\d+$/;

/**
 * Whether a key of a service's answer is one of ours; any other is a field that the plan needs and no client asked for.
 */
export const isOwn = (key: string) => OWN.test(key);

/**
 * The keys under which services are asked for what clients ask for: `_0`, `_1` and so on. None is the name of a field,
 * so that nothing which a plan adds (keys of entities, what `@requires` names, `__typename`) is ever taken for what a
 * client calls by the same name.
 */
export class Keys {
  readonly #asked: string[] = [];
  readonly #own = new Map<string, string>();

  /** Our key for one of the client's. */
  of(asked: string): string {
    const known = this.#own.get(asked);
    if (known !== undefined) return known;
    const own = `_${this.#asked.push(asked) - 1}`;
    this.#own.set(asked, own);
    return own;
  }

  /** A path of our keys in the client's: it ends before the first field that no client asked for. */
  pathOf(path: readonly (string | number)[]): (string | number)[] {
    const end = path.findIndex((step) => typeof step === 'string' && !isOwn(step));
    const known = end < 0 ? path : path.slice(0, end);
    return known.map((step) => (typeof step === 'string' ? (this.#asked[Number(step.slice(1))] as string) : step));
  }
}
