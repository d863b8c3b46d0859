import { consentFor, grantOf, type Role } from '@dienstweg/schema/access';
import type { Viewer } from '../identity/Viewer.ts';

/** Whose rows a viewer sees. */
export interface ViewerVisibility {
  /** Ids within which people are seen; null for everywhere. */
  readonly programmes: readonly string[] | null;
  /** The consent that people must have given to be seen; null where none is needed. */
  readonly consent: string | null;
  /** Whether of programmes that say so only those are seen whom the viewer accompanies. */
  readonly ownCoacheesOnly: boolean;
  /** Whether protected records are seen. */
  readonly protectedToo: boolean;
  /** Whether people are seen whose data are restricted, or erased. */
  readonly restrictedToo: boolean;
}

const BLIND: ViewerVisibility = {
  programmes: [],
  consent: null,
  ownCoacheesOnly: false,
  protectedToo: false,
  restrictedToo: false,
};
const known = new WeakMap<Viewer, ViewerVisibility>();

/** Whose rows a viewer sees: nobody's without the right to read people for a purpose. */
export function visibilityOf(viewer: Viewer): ViewerVisibility {
  const found = known.get(viewer) ?? readVisibility(viewer);
  known.set(viewer, found);
  return found;
}

function readVisibility({ roles: held, purpose, programmes }: Viewer): ViewerVisibility {
  const grant = grantOf(held, purpose);
  if (!grant.has('participants:read')) return BLIND;
  const readers = held.filter((role) => grantOf([role], purpose).has('participants:read'));
  const without = (role: Role) =>
    grantOf(
      held.filter((each) => each !== role),
      purpose,
    );
  const asContact = without('employer-contact').key !== grant.key;
  const consent = asContact ? consentFor['employer-matching'] : purpose && consentFor[purpose];
  return {
    programmes,
    consent: consent ?? null,
    ownCoacheesOnly: readers.includes('coach') && !readers.includes('caseworker') && !readers.includes('auditor'),
    protectedToo: grant.has('protected:read'),
    restrictedToo: grant.has('access-log:read'),
  };
}

/**
 * Whether facts of programmes (null: of all) are those of programmes whose people are seen: facts of others are told of
 * nobody.
 */
export const isReadWithin = (
  { programmes }: Pick<ViewerVisibility, 'programmes'>,
  { within }: { within: readonly string[] | null },
) => programmes === null || within?.every((id) => programmes.includes(id)) === true;

/** Whether nobody is hidden from a viewer, protected and restricted records apart. */
export const seesAll = ({ programmes, consent, ownCoacheesOnly }: ViewerVisibility) =>
  programmes === null && consent === null && !ownCoacheesOnly;

/** Whether nobody at all is hidden from a viewer. */
export const seesEveryone = (visibility: ViewerVisibility) =>
  seesAll(visibility) && visibility.protectedToo && visibility.restrictedToo;
