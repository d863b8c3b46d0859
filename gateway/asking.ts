import type { ApolloServer } from '@apollo/server';
import type { Entered, RequestContext } from './endpoint.ts';

/** A request with the way in which services of this process ask the graph in turn: it is answered as the request itself would be. */
export function askingIn(apollo: ApolloServer<RequestContext>, entered: Entered): RequestContext {
  const context: RequestContext = {
    ...entered,
    askGraph: async ({ query, variables }) => {
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue: context });
      if (body.kind !== 'single') throw new Error('Services ask for whole answers.');
      return body.singleResult;
    },
  };
  return context;
}
