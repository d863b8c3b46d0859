import { byId, needs, today } from '@dienstweg/kit';
import type { GrantResolvers } from '../__generated__/resolvers.ts';
import type { FundingContext } from '../context.ts';
import { type GrantOnDay, sharesOf } from '../money.ts';
import { shareElapsed } from '../periods.ts';

/** A field of what was known of a grant on the day asked about. */
const onDay = <Value>(tell: (grant: GrantOnDay) => Value) =>
  needs(['id'], async ({ id }: { id: string }, { asOf }: { asOf?: string | null }, { loaders }: FundingContext) => {
    const [grant] = (await loaders.grantOnDay.load(id, asOf ?? today())) ?? [];
    if (!grant) throw new Error(`Grant ${id} is gone.`);
    return tell(grant);
  });

export const Grant: GrantResolvers = {
  state: onDay(({ state }) => state),
  awarded: onDay(({ award }) => award?.amount ?? null),
  coFinancing: onDay(({ coFinancing }) => coFinancing.reduce((sum, { amount }) => sum + amount, 0)),
  spent: onDay(({ spent }) => spent),
  claimed: onDay(({ claimed }) => claimed),
  shares: onDay(sharesOf),
  elapsed: needs(['fromOn', 'untilOn'], ({ fromOn, untilOn }, { asOf }) =>
    shareElapsed(fromOn, untilOn, asOf ?? today()),
  ),
  budgetLines: byId((loaders) => loaders.budgetLines),
  expenditures: needs(['id'], ({ id }, page, { loaders }, info) => loaders.expenditures.load(id, page, info)),
  paymentClaims: byId((loaders) => loaders.paymentClaims),
  proofsOfUse: byId((loaders) => loaders.proofsOfUse),
};
