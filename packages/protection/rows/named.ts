import { type Reading, statement } from '@dienstweg/kit';
import type { Viewer } from '../identity/Viewer.ts';
import { type ViewerVisibility, visibilityOf } from './viewer-visibility.ts';

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** Whether a service without knowledge of people of a type may have to be told whom of them a viewer sees. */
const mayNeedNames = (type: string | undefined, { consent, confined }: ViewerVisibility) =>
  type !== undefined && (consent !== null || confined);

const CONFINING = statement(
  'select from programme_sight where coachees_only and ($1::text[] is null or id = any($1)) limit 1',
);

/** Whether a programme, of these unless they are all, shows coaches only whom they accompany. */
export const isConfining = async (db: Reading, programmes: readonly string[] | null) =>
  (await db.read(CONFINING, [programmes])).length > 0;

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
 * Whether a viewer sees rows of some people of a type only where they are named. Only for coaches this takes a look at
 * their programmes.
 */
export async function showsByNameOnly(db: Reading, type: string | undefined, viewer: Viewer): Promise<boolean> {
  const visibility = visibilityOf(viewer);
  if (!mayNeedNames(type, visibility)) return false;
  return visibility.consent !== null || isConfining(db, visibility.programmes);
}
