import { type Purpose, purposes } from '@dienstweg/schema/access';
import { Refused } from '../refused.ts';

const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);
const all = Object.keys(purposes).join(', ');

/**
 * What people are read for: the header `x-purpose` chooses among the purposes of the token, or among all where it names
 * none.
 */
export function purposeOf(ofToken: readonly string[], header: string | undefined): Purpose | null {
  const unknown = [...ofToken, ...(header === undefined ? [] : [header])].find((text) => !isPurpose(text));
  if (unknown !== undefined) {
    throw new Refused(400, `${JSON.stringify(unknown)} is no purpose. Purposes are ${all}.`, 'BAD_USER_INPUT');
  }
  if (header !== undefined && ofToken.length > 0 && !ofToken.includes(header)) {
    throw new Refused(403, `The token is for ${ofToken.join(', ')}; x-purpose may name nothing else.`, 'FORBIDDEN');
  }
  const purpose = header ?? (ofToken.length === 1 ? ofToken[0] : undefined);
  return (purpose as Purpose | undefined) ?? null;
}
