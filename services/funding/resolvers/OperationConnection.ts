import type { OperationConnectionResolvers } from '../__generated__/resolvers.ts';
import { totals } from '../operations.ts';

export const OperationConnection: OperationConnectionResolvers = {
  eligible: async ({ where }, _, { db }) => (await totals(db, where))[0]!.eligible,
  totals: ({ where }, { by }, { db }) => totals(db, where, by),
};
