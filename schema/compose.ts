import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { withPageSizes } from './page-sizes.ts';
import { sdlOf, subgraphs } from './subgraphs.ts';

/** The supergraph that the four services compose to; throws all that composition found wrong. */
export function compose(): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((name) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: withPageSizes(parse(sdlOf(name))),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
