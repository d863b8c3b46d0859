import { grantOf } from '@dienstweg/schema/access';
import { type Caller, type Guarding, Session, type Supplies, statement } from '../../index.ts';

const READER = 'dienstweg_application';

/** Everybody reads everything in one role, and who asks is told to nobody but the log. */
export const openToAll: Guarding<Caller, Supplies> = {
  // The roles of the whole project, since its tests share a server and a login takes on no others.
  roles: {
    requesting: [READER, 'dienstweg_overseer', 'dienstweg_caseworker'],
    evaluating: 'dienstweg_evaluator',
    noting: READER,
  },
  open: async ({ database }) => ({
    rows: { subject: undefined, subjectOf: () => undefined, refusing: () => undefined },
    grantOf: () => grantOf([], null),
    restricted: (schema) => schema,
    watched: () => [],
    begin: (caller, { signal }) => ({
      supplies: { db: new Session(database, { settings: () => settingsOf(caller), waiting: signal }) },
      release: (answer) => answer,
      discard: () => undefined,
    }),
    close: () => undefined,
  }),
};

const IN_ROLE = `set_config('role', '${READER}', true)`;
const CALLED = "set_config('dienstweg.request', $1, true)";
const TO_READ = statement(`select ${IN_ROLE}, set_config('transaction_read_only', 'on', true), ${CALLED}`);
const TO_WRITE = statement(`select ${IN_ROLE}, ${CALLED}`);

/** A transaction is told which request it is of. */
export const settingsOf = ({ requestId }: Pick<Caller, 'requestId'>) => ({
  role: READER,
  toRead: TO_READ,
  toWrite: TO_WRITE,
  values: [requestId],
});
