import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './http/endpoint.ts';

/** Says beside an answer, in `extensions.disputed`, which of the values in it are disputed by the people they are about. */
export const disputes: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { disputed }, response: { body } }) {
        if (disputed.length === 0 || body.kind !== 'single') return;
        body.singleResult.extensions = { ...body.singleResult.extensions, disputed };
      },
    };
  },
};
