import { byId, needs, today } from '@dienstweg/kit';
import type { GrantResolvers } from '../__generated__/resolvers.ts';
import { shareElapsed } from '../periods.ts';

export const Grant: GrantResolvers = {
  elapsed: needs(['fromOn', 'untilOn'], ({ fromOn, untilOn }, { asOf }) =>
    shareElapsed(fromOn, untilOn, asOf ?? today()),
  ),
  budgetLines: byId((loaders) => loaders.budgetLines),
  expenditures: needs(['id'], ({ id }, page, { loaders }, info) => loaders.expenditures.load(id, page, info)),
  paymentClaims: byId((loaders) => loaders.paymentClaims),
  proofsOfUse: byId((loaders) => loaders.proofsOfUse),
};
