import type { AccessLogResolvers } from '../__generated__/resolvers.ts';

export const AccessLog: AccessLogResolvers = {
  employer: ({ id }, page, { loaders }, info) => loaders.accessEntries.load(page, info, { of: id }),
};
