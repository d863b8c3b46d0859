import { isPersonal } from '@dienstweg/schema/access';
import { type ContradictionKind, contradictionRules } from '@dienstweg/schema/contradictions';
import { type Asker, type Audience, audienceOf, fact, refuseUnread } from '../audience.ts';
import type { Fact } from '../criteria.ts';
import type { ContradictionsAsked } from './find.ts';

/** What a kind of contradiction tells of whom it concerns. */
export const factsOfKind = (kind: ContradictionKind): Fact[] =>
  (contradictionRules.get(kind)?.scopes ?? []).map((scope) => fact(`contradictions(${kind})`, scope));

/** Whether a kind concerns people, not money and places only. */
export const isAboutPeople = (kind: ContradictionKind) => factsOfKind(kind).some(({ scope }) => isPersonal(scope));

/**
 * As whom somebody is told of a kind, as one who may list the people or controls the programmes; throws, with what
 * right is lacking, where neither. What is about money or places only is told whoever may read it.
 */
export function audienceOfKind(asker: Asker, kind: ContradictionKind, within: ContradictionsAsked['within']): Audience {
  const facts = factsOfKind(kind);
  if (isAboutPeople(kind)) return audienceOf({ ...asker, published: false }, { within, facts });
  refuseUnread(asker.viewer, facts);
  return 'PUBLIC';
}
