import DataLoader from 'dataloader';
import type { Key } from './key.ts';

/** Gathers the keys that one request asks for in the same way, so that each way costs one statement. */
export class Batches<V> {
  readonly #byShape = new Map<string, DataLoader<Key, V>>();

  load(shape: string, key: Key, read: (keys: readonly Key[]) => Promise<V[]>): Promise<V> {
    const batch = this.#byShape.get(shape) ?? new DataLoader(read);
    this.#byShape.set(shape, batch);
    return batch.load(key);
  }
}
