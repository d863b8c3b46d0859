import type { CountsTold } from '../sets/discretion.ts';
import type { Viewer } from './Viewer.ts';

/** What the gateway vouches for when it passes a question on to a service. */
export interface Introduction {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** What may be told of numbers of people. */
  readonly counts: CountsTold;
}
