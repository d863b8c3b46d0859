import type { CountsTold } from '../sets/discretion.ts';
import type { Viewer } from './Viewer.ts';

/** Who asks a service, as the gateway vouches for it. */
export interface CallerIdentity {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** What may be told of numbers of people. */
  readonly counts: CountsTold;
}
