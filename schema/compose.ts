import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';
import { sdlOf, subgraphs } from './subgraphs.ts';

/** The supergraph that the four services compose to; throws all that composition found wrong. */
export function compose(): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((name) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: sdlOf(name),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** The part of a supergraph that clients see. */
export const apiOf = (supergraph: string): string =>
  `${printSchema(Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema())}\n`;
