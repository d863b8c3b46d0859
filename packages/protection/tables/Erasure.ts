import { instant, integer, type RowOf } from '@dienstweg/kit';
import { ALL_ROWS, NO_ROWS, type ProtectedTable, personalTable } from './declare.ts';

/** The rule that nothing is written about people who were erased. */
export const NOT_ERASED = { name: 'person_not_erased', words: 'nothing is written about a person who was erased' };

/** In whose name erasing itself writes. */
export const ERASING = 'person erase';

/**
 * Whose data are restricted and whose were erased: the tombstone (Löschvermerk). Where a service has rows about
 * people, policies ask for it.
 */
const erasureSeenBy = (visible: typeof ALL_ROWS | typeof NO_ROWS) =>
  personalTable({
    name: 'Erasure',
    importedFrom: null,
    columns: {
      participantId: integer().key(),
      restrictedAt: instant()
        .default(() => 'now()')
        .kept(),
      erasedAt: instant().nullable().kept(),
    },
    person: 'participantId',
    visible,
    inCohorts: visible === ALL_ROWS,
  });
export const Erasure = erasureSeenBy(ALL_ROWS);
export type Erasure = RowOf<typeof Erasure>;
/** The same in a service without rows about people. */
export const ErasureAlone = erasureSeenBy(NO_ROWS);

export const isErasure = ({ options }: ProtectedTable) => options.name === Erasure.options.name;
