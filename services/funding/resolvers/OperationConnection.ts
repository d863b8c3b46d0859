import type { Connection } from '@dienstweg/kit';
import type { OperationConnectionResolvers } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { type OperationFilter, totals } from '../operations.ts';
import type { Operation } from '../tables/Operation.ts';

interface OperationPage extends Connection<Operation> {
  where: OperationFilter;
}

export const OperationConnection: OperationConnectionResolvers<FundingContext, OperationPage> = {
  eligible: async ({ where }, _, { db }) => (await totals(db, where))[0]!.eligible,
  totals: ({ where }, { by }, { db }) => totals(db, where, by),
};
