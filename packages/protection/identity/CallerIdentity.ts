import type { Viewer } from './Viewer.ts';

/** Who asks a service, as the gateway vouches for it. */
export interface CallerIdentity {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Whether the document is a published question: reviewed, and the same for everybody. */
  readonly published: boolean;
}
