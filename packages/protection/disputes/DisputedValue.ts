import { date, integer, listed, text } from '@dienstweg/kit';
import { NO_ROWS, type ProtectedTable, personalTable } from '../tables/declare.ts';

/** The rule that a dispute names a row of the person who disputes it. */
export const OF_THE_PERSON = {
  name: 'disputed_value_of_the_person',
  words: 'the key is that of a row of this person that holds this field',
};

/**
 * Values of a service that a person says are wrong, until that is settled (bestrittener Wert, art. 18 (1) a GDPR).
 * Requests do not see the table: notes are read beside answers.
 */
export const disputedValuesOf = (service: string, fields: readonly string[]) =>
  personalTable({
    name: 'DisputedValue',
    importedFrom: `disputed-${service}-values`,
    columns: {
      id: text().key(),
      participantId: integer().kept(),
      /** The field of the graph that shows the value, such as `Participant.birthDate`. */
      field: listed(fields).kept(),
      /** The key of the row that holds it. */
      key: text().kept(),
      /** What the person says. */
      note: text().onErasure("'gelöscht · erased'"),
      disputedOn: date().kept(),
      /** The first day without the note. */
      settledOn: date().nullable().kept(),
    },
    checks: {
      disputed_value_field_of_type: "field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'",
      disputed_value_settled_not_before_disputed: 'settled_on >= disputed_on',
    },
    indices: [['participantId']],
    person: 'participantId',
    visible: NO_ROWS,
    inCohorts: false,
  });

export const isDisputedValue = ({ options }: ProtectedTable) => options.name === 'DisputedValue';
