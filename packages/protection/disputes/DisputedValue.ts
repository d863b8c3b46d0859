import { EntitySchema } from 'typeorm';

/** A value that a person says is wrong, until that is settled (bestrittener Wert, art. 18 (1) a GDPR). */
export interface DisputedValue {
  id: string;
  participantId: number;
  /** The field of the graph that shows the value, such as `Participant.birthDate`. */
  field: string;
  /** The key of the row that holds it. */
  key: string;
  /** What the person says. */
  note: string;
  disputedOn: string;
  /** The first day without the note. */
  settledOn: string | null;
}

/** Disputes of these fields. */
export const disputedValuesOf = (fields: string[]) =>
  new EntitySchema<DisputedValue>({
    name: 'DisputedValue',
    columns: {
      id: { type: 'text', primary: true },
      participantId: { type: 'int' },
      field: { type: 'text', enum: fields },
      key: { type: 'text' },
      note: { type: 'text' },
      disputedOn: { type: 'date' },
      settledOn: { type: 'date', nullable: true },
    },
    checks: [
      { name: 'disputed_value_field_of_type', expression: "field ~ '^[A-Z][A-Za-z]*[.][a-z][A-Za-z]*$'" },
      { name: 'disputed_value_settled_not_before_disputed', expression: 'settled_on >= disputed_on' },
    ],
    indices: [{ columns: ['participantId'] }],
  });
