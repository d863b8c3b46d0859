import { type RowOf, text } from '@dienstweg/kit';
import { openTable } from './declare.ts';

/** Which programme is part of which; whoever may see people of one may see those of its parts. */
export const ProgrammePart = openTable({
  name: 'ProgrammePart',
  importedFrom: 'programmes',
  columns: {
    id: text().key(),
    partOfId: text().nullable(),
  },
  inCohorts: false,
});
export type ProgrammePart = RowOf<typeof ProgrammePart>;
