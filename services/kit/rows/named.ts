import type { Viewer } from '../identity/Viewer.ts';
import { sightOf } from './Sight.ts';

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/**
 * Ids of the people of a type whom the gateway refers to in a request. Where a viewer sees only who agreed or is accompanied, that is known
 * to the service of these facts alone: whom it has answered about, the others are asked about by reference.
 */
export function namedIn(
  variables: Record<string, unknown> | undefined,
  type: string | undefined,
  viewer: Viewer,
): string[] {
  const { consent, confined } = sightOf(viewer);
  if (type === undefined || (consent === null && !confined)) return [];
  const representations = (variables?.representations ?? []) as readonly Representation[];
  return representations
    .filter(({ __typename, id }) => __typename === type && /^\d{1,9}$/.test(id))
    .map(({ id }) => id);
}
