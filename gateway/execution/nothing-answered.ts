import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../http/endpoint.ts';

/** After so many seconds a client may ask again. */
const RETRY_AFTER = '1';

/** Status 503 where services are unavailable and nothing at all could be answered, so that clients and balancers know to ask again. */
export const nothingAnswered: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { http, body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const { data, errors } = body.singleResult;
        const isUnavailable = errors.some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE');
        if (!isUnavailable || Object.values(data ?? {}).some((value) => value !== null)) return;
        http.status = 503;
        http.headers.set('retry-after', RETRY_AFTER);
      },
    };
  },
};
