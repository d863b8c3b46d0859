import { termOf, valueTermOf } from '@dienstweg/cohorts';
import type { Texts } from '@dienstweg/kit';
import { camelCase } from '@dienstweg/kit';

/** What is kept about people and stands in no schema, or not as it is kept. */
const UNSHOWN: Readonly<Record<string, Texts>> = {
  ProtectedPerson: { DE: 'Auskunftssperre', EN: 'Protection of the records' },
  'ProtectedPerson.participantId': { DE: 'Person', EN: 'The person' },
  'ProtectedPerson.since': { DE: 'gültig ab', EN: 'First day it holds' },
  'ProtectedPerson.endedOn': { DE: 'nicht mehr gültig ab', EN: 'First day it no longer holds' },
  DisputedValue: { DE: 'Bestrittener Wert', EN: 'A disputed value' },
  'DisputedValue.id': { DE: 'Kennung', EN: 'Opaque key' },
  'DisputedValue.participantId': { DE: 'Person', EN: 'The person' },
  'DisputedValue.field': { DE: 'Feld', EN: 'The field that shows it' },
  'DisputedValue.key': { DE: 'Kennung der Zeile', EN: 'Key of the row that holds it' },
  'DisputedValue.note': { DE: 'Anmerkung der Person', EN: 'What the person says' },
  'DisputedValue.disputedOn': { DE: 'bestritten am', EN: 'The day it was disputed' },
  'DisputedValue.settledOn': { DE: 'geklärt am', EN: 'The day that was settled' },
  Erasure: { DE: 'Einschränkung und Löschung', EN: 'Restriction and erasure' },
  'Erasure.participantId': { DE: 'Person', EN: 'The person' },
  'Erasure.restrictedAt': { DE: 'eingeschränkt seit', EN: 'Restricted since' },
  'Erasure.erasedAt': { DE: 'gelöscht am', EN: 'Erased at' },
  Change: { DE: 'Änderung', EN: 'A change, as it is on record' },
  'Change.at': { DE: 'Zeitpunkt', EN: 'When it was made' },
  'Change.madeBy': { DE: 'durch wen', EN: 'By whom' },
  'Change.operation': { DE: 'Vorgang', EN: 'What was done' },
  'Change.table': { DE: 'Tabelle', EN: 'The table of the row' },
  'Change.key': { DE: 'Kennung der Zeile', EN: 'Key of the row' },
  'Change.before': { DE: 'vorher', EN: 'The row before' },
  'Change.after': { DE: 'nachher', EN: 'The row after' },
  'GermanRecord.supersededOn': { DE: 'abgelöst am', EN: 'The day of the next finding' },
  'Enrolment.endedOn': { DE: 'letzter Tag', EN: 'Last day' },
  'Enrolment.daysRecorded': { DE: 'erfasste Kurstage', EN: 'Course days recorded' },
  'Enrolment.daysAttended': { DE: 'besuchte Kurstage', EN: 'Course days attended' },
};

/** The type of the rows of a table. */
export const typeOf = (table: string) => camelCase(`_${table}`);

/** A kind of rows in words for the person. */
export const typeTerm = (type: string): Texts => termOf(type) ?? UNSHOWN[type] ?? { DE: type, EN: type };

/** A property of a row in words for the person. */
export const propertyTerm = (type: string, property: string): Texts =>
  UNSHOWN[`${type}.${property}`] ?? shownAs(type, property, termOf) ?? { DE: property, EN: property };

/** A value of a row in words for the person. */
export const valueTerm = (type: string, property: string, value: unknown): Texts => {
  if (typeof value === 'boolean') return value ? { DE: 'ja', EN: 'yes' } : { DE: 'nein', EN: 'no' };
  const text = String(value);
  return shownAs(type, property, (owner, field) => valueTermOf(owner, field, text)) ?? { DE: text, EN: text };
};

/**
 * The fields by which the graph shows a property: under its own name, without the `On` of a day or the `Id` of a
 * reference, as a side of the period that a row lasts, or in the snapshot of entry.
 */
export const fieldsOf = (type: string, property: string): (readonly [type: string, field: string])[] => {
  const own: (readonly [string, string])[] = [property, property.replace(/(On|Id)$/, '')].map((field) => [type, field]);
  const side = /(From|Until)$/.exec(property)?.[1]?.toLowerCase();
  if (side) own.push(['Period', side]);
  const atEntry = /^entry([A-Z])(.*)$/.exec(property);
  return atEntry ? [...own, ['EntrySnapshot', `${atEntry[1]?.toLowerCase()}${atEntry[2]}`]] : own;
};

function shownAs(type: string, property: string, look: (type: string, field: string) => Texts | undefined) {
  for (const [owner, field] of fieldsOf(type, property)) {
    const found = look(owner, field);
    if (found) return found;
  }
  return undefined;
}
