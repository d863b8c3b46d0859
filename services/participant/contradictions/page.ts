import { type Fact, type Finding, factsOfKind, isAboutPeople, noteFacts, reads } from '@dienstweg/cohorts';
import {
  badUserInput,
  type Connection,
  connectionOf,
  type PageArguments,
  pageSize,
  unauthorized,
} from '@dienstweg/kit';
import { isReadWithin, visibilityOf } from '@dienstweg/protection';
import { contradictionRules } from '@dienstweg/schema/contradictions';
import type { ContradictoryObject } from '../__generated__/resolvers.ts';
import type { ParticipantContext } from '../context.ts';
import type { Contradiction } from './found.ts';

export type ObjectType = NonNullable<ContradictoryObject['__typename']>;

/** Something found, and of which type it is. */
export interface PlacedObject {
  readonly object: ObjectType;
  readonly id: string;
}

const NO_CURSOR = {
  EN: 'after: it is no cursor of this list.',
  DE: 'after: Das ist keine Stelle dieser Liste.',
};

/** A page of what breaks one rule, for whoever may read all that it tells of the people. */
export function pageOfObjects(
  { db, viewer }: ParticipantContext,
  { kind, findings, asked }: Contradiction,
  { first, after }: PageArguments,
): Connection<PlacedObject> {
  const facts = factsOfKind(kind);
  const size = pageSize(first);
  if (isAboutPeople(kind)) refuseUnlessRead(viewer, facts, asked.within);
  const object = contradictionRules.get(kind)?.object as ObjectType;
  const start = after ? findings.findIndex((finding) => cursorOf(finding) === after) + 1 : 0;
  if (after && start === 0) throw badUserInput(NO_CURSOR);
  noteFacts(facts, db);
  for (const { number } of findings.slice(start, start + size)) if (number !== null) db.people.add(number);
  const read = findings.slice(start, start + size + 1).map(({ id }) => ({ object, id }));
  const cursor = (placed: object) => cursorOf(placed as PlacedObject);
  return connectionOf(read, size, start > 0, { cursor }, async () => findings.length);
}

const cursorOf = ({ id }: Pick<Finding, 'id'>) => Buffer.from(id).toString('base64url');

function refuseUnlessRead(
  viewer: ParticipantContext['viewer'],
  facts: readonly Fact[],
  within: readonly string[] | null,
) {
  const scopes = [...new Set(facts.map(({ scope }) => scope))];
  if (!reads(viewer, facts))
    throw unauthorized(
      {
        EN: `objects: to be told which these are takes ${scopes.join(' with ')}.`,
        DE: `objects: Zu erfahren, welche das sind, braucht ${scopes.join(' mit ')}.`,
      },
      { field: 'Contradiction.objects', scopes: [scopes] },
    );
  if (!isReadWithin(visibilityOf(viewer), { within }))
    throw unauthorized({
      EN: 'objects: which these are depends on facts of programmes that are not yours.',
      DE: 'objects: Welche das sind, hängt an Angaben aus Programmen, die nicht Ihre sind.',
    });
}
