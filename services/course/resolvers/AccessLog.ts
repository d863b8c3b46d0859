import type { AccessLogResolvers } from '../__generated__/resolvers.ts';

export const AccessLog: AccessLogResolvers = {
  course: ({ id }, page, { loaders }, info) => loaders.accessEntries.load(page, info, { of: id }),
};
