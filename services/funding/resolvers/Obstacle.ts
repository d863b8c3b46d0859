import { leafKey } from '@dienstweg/cohorts';
import type { ObstacleResolvers } from '../__generated__/resolvers.ts';
import { conditionInWords } from '../criteria/sentence.ts';

export const Obstacle: ObstacleResolvers = {
  inWords: ({ condition }, { language }, context, info) =>
    conditionInWords(condition, language ?? context.language, context.loaders, info),
  rule: ({ condition: { where, rules } }, _, { loaders }, info) =>
    loaders.eligibilityRule.load(rules?.[leafKey(where)]?.id ?? null, info),
};
