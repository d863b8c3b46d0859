import { DeclaredTable, date, integer, text } from '@dienstweg/kit';
import { expect, test } from 'vitest';
import { derivedSql, NO_ROWS, openTable, personalTable } from '../index.ts';

const rest = { importedFrom: null, visible: NO_ROWS, inCohorts: false } as const;
const columns = { id: text().key(), personId: integer().kept() };
const Guest = personalTable({ ...rest, name: 'Guest', columns: { id: integer().key() }, person: 'id' });

test('a column without a word on erasure does not compile', () => {
  personalTable({
    ...rest,
    name: 'Stay',
    // @ts-expect-error Say .kept() or .onErasure(sql)
    columns: { ...columns, arrivedOn: date() },
    person: 'personId',
  });
});

test('a table about people without a person, or seen by nobody knows whom, does not compile', () => {
  // @ts-expect-error No person.
  personalTable({ ...rest, name: 'Stay', columns });
  // @ts-expect-error No rule of visibility.
  personalTable({ name: 'Stay', importedFrom: null, inCohorts: false, columns, person: 'personId' });
});

test('a path to the person that ends elsewhere is refused with what to write', () => {
  const Room = openTable({ name: 'Room', importedFrom: null, inCohorts: false, columns: { id: text().key() } });
  const stay = { ...rest, name: 'Stay', columns: { id: text().key(), roomId: text().kept() } };
  expect(() => personalTable({ ...stay, belongsTo: { room: Room }, person: 'room' })).toThrow(
    "Stay.person is room: say a column with a person's number, or a relation to a table about people.",
  );
});

test('a table about people that is declared as of nobody does not start', () => {
  const open = { importedFrom: null, inCohorts: false, name: 'Bill' } as const;
  expect(() => openTable({ ...open, columns: { id: text().key(), participantId: integer() } })).toThrow(
    'Bill is about people (participantId): declare it by personalTable.',
  );
  const stay = { id: text().key(), guestId: integer() };
  expect(() => openTable({ ...open, columns: stay, belongsTo: { guest: Guest } })).toThrow(
    'Bill is about people (guest): declare it by personalTable.',
  );
});

test('relations and rules name columns that the table has, else they do not compile', () => {
  const stay = { ...rest, name: 'Stay', columns, person: 'personId' } as const;
  // @ts-expect-error There is no guestId.
  personalTable({ ...stay, belongsTo: { guest: Guest } });
  // @ts-expect-error There is no arrivedOn.
  personalTable({ ...stay, indices: [['personId', 'arrivedOn']] });
  // @ts-expect-error It belongs to no stay.
  personalTable({ ...stay, visible: { with: 'stay' } });
});

test('a table that no rule of visibility names does not start, and says what to write', () => {
  const plain = new DeclaredTable({ name: 'Plain', importedFrom: null, columns: { id: text().key() } });
  expect(() => derivedSql([plain])).toThrow(
    'No rule says who sees rows of Plain: declare it by openTable or personalTable.',
  );
});
