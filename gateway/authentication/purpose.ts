import { badUserInput, forbidden } from '@dienstweg/kit';
import { type Purpose, purposes } from '@dienstweg/schema/access';

const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);
const all = Object.keys(purposes).join(', ');

/**
 * What people are read for: the header `x-purpose` chooses among the purposes of the token, or among all where it names
 * none.
 */
export function purposeOf(ofToken: readonly string[], header: string | undefined): Purpose | null {
  const unknown = [...ofToken, ...(header === undefined ? [] : [header])].find((text) => !isPurpose(text));
  if (unknown !== undefined) {
    const word = JSON.stringify(unknown);
    throw badUserInput({
      EN: `${word} is no purpose. Purposes are ${all}.`,
      DE: `${word} ist kein Zweck. Zwecke sind ${all}.`,
    });
  }
  if (header !== undefined && ofToken.length > 0 && !ofToken.includes(header)) {
    const named = ofToken.join(', ');
    throw forbidden({
      EN: `The token is for ${named}; x-purpose may name nothing else.`,
      DE: `Das Token ist für ${named}; x-purpose darf nichts anderes nennen.`,
    });
  }
  const purpose = header ?? (ofToken.length === 1 ? ofToken[0] : undefined);
  return (purpose as Purpose | undefined) ?? null;
}
