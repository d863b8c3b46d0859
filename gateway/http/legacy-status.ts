import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { RequestContext } from './endpoint.ts';

/** Clients that take `application/json` read what is wrong with a document from a body of status 200, as GraphQL over HTTP has it. */
export function keepLegacyStatus({ request, response }: GraphQLRequestContextWillSendResponse<RequestContext>) {
  if (response.http.status !== 400 || response.body.kind !== 'single') return;
  const isNew = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
  const wasBad = response.body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'BAD_REQUEST');
  if (!isNew && !wasBad) response.http.status = 200;
}
