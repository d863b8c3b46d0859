import { leafKey } from '@dienstweg/cohorts';
import type { ObstacleResolvers } from '../__generated__/resolvers.ts';
import { conditionInWords } from '../criteria/words.ts';

export const Obstacle: ObstacleResolvers = {
  inWords: ({ condition }, { language }, context) => conditionInWords(condition.where, language ?? context.language),
  rule: ({ condition: { where, rules } }, _, { loaders }, info) =>
    loaders.eligibilityRule.load(rules?.[leafKey(where)] ?? null, info),
};
