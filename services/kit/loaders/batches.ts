import DataLoader from 'dataloader';
import type { Key } from './key.ts';

/** Gathers the keys that one request asks for in the same way, so that each way costs one statement. */
export class Batches<V> {
  readonly #byShape = new Map<string, DataLoader<Key, V>>();

  load(shape: string, key: Key, read: (keys: readonly Key[]) => Promise<V[]>): Promise<V> {
    let batch = this.#byShape.get(shape);
    if (!batch) this.#byShape.set(shape, (batch = new DataLoader(read)));
    return batch.load(key);
  }
}
