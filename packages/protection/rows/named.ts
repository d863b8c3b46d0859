import { type Reading, statement } from '@dienstweg/kit';
import type { Viewer } from '../identity/Viewer.ts';
import { type ViewerVisibility, visibilityOf } from './viewer-visibility.ts';

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** Whether a service without knowledge of people of a type may have to be told whom of them a viewer sees. */
const mayNeedNames = (type: string | undefined, { consent, ownCoacheesOnly }: ViewerVisibility) =>
  type !== undefined && (consent !== null || ownCoacheesOnly);

/** A programme, of these unless they are all, that shows coaches only whom they accompany. */
const WITH_OWN_COACHEES_ONLY = statement(
  'select from programme_sight where coachees_only and ($1::text[] is null or id = any($1)) limit 1',
);

/**
 * Ids of the people of a type whom the gateway refers to in a request. Where a viewer sees only who agreed or is
 * accompanied, that is known to the service of these facts alone: whom it has answered about, the others are asked
 * about by reference.
 */
export function namedIn(
  variables: Record<string, unknown> | undefined,
  type: string | undefined,
  viewer: Viewer,
): string[] {
  if (!mayNeedNames(type, visibilityOf(viewer))) return [];
  const representations = (variables?.representations ?? []) as readonly Representation[];
  return representations
    .filter(({ __typename, id }) => __typename === type && /^\d{1,9}$/.test(id))
    .map(({ id }) => id);
}

/**
 * Whether a viewer sees rows of some people of a type only where they are named. Only coaches have their
 * programmes read for this.
 */
export async function showsByNameOnly(db: Reading, type: string | undefined, viewer: Viewer): Promise<boolean> {
  const visibility = visibilityOf(viewer);
  if (!mayNeedNames(type, visibility)) return false;
  if (visibility.consent !== null) return true;
  return (await db.read(WITH_OWN_COACHEES_ONLY, [visibility.programmes])).length > 0;
}
