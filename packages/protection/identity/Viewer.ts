import type { Caller } from '@dienstweg/kit';
import type { Purpose, Role } from '@dienstweg/schema/access';

/** Who asks, as a verified token says. */
export interface Viewer {
  /** Identifies the person or program that asks, for the audit log. */
  readonly subject: string;
  readonly roles: readonly Role[];
  /** Programmes whose people and rows the viewer may see; null for all of them. */
  readonly programmes: readonly string[] | null;
  /** What people are read for; null where none is named, and then nobody is read. */
  readonly purpose: Purpose | null;
  /** Which coach the viewer is; null for whoever is none. */
  readonly coach: string | null;
  /** What people may be read for, by the token and the roles: a request chooses one of these. */
  readonly purposes: readonly Purpose[];
  /** The instant up to which the token is valid, as ISO text; null where there is no token. */
  readonly expiresAt: string | null;
}

/** Somebody of whom nothing is known: may see nothing but what is open to all. */
export const NOBODY: Viewer = {
  subject: 'anonymous',
  roles: [],
  programmes: [],
  purpose: null,
  coach: null,
  purposes: [],
  expiresAt: null,
};

/** Who asks a service, as the gateway vouches for it. */
export interface CallerIdentity extends Caller {
  readonly viewer: Viewer;
  /** Whether the document is a published question: reviewed, and the same for everybody. */
  readonly published: boolean;
}
