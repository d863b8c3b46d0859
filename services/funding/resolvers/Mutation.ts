import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { recordReading } from '../readings/readings.ts';

export const Mutation: MutationResolvers = {
  recordReading: async (_, { input }, context, info) => {
    const { indicator, asOf, idempotencyKey } = input;
    const id = await recordReading(context, { indicator: String(indicator), asOf, idempotencyKey });
    return id === null ? { reason: 'COUNTS_WITHHELD' } : context.loaders.reading.load(id, info);
  },
};
