import { grantOf, type Scope, scopes } from '@dienstweg/schema/access';
import type { ViewerResolvers } from '../__generated__/resolvers.ts';

export const Viewer: ViewerResolvers = {
  scopes: ({ roles, purpose }) => {
    const grant = grantOf(roles, purpose);
    return (Object.keys(scopes) as Scope[]).filter((scope) => grant.has(scope));
  },
  programmes: ({ programmes }, _, { loaders }, info) => loaders.programmes.load(info, { ids: programmes }),
  allProgrammes: ({ programmes }) => programmes === null,
  coach: ({ coach }) => (coach === null ? null : { id: coach }),
  language: (_, __, { language }) => language,
};
