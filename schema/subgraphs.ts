import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { withConnections } from './connections.ts';

/** The services whose SDL makes up the graph, in the order in which data has to be loaded. */
export const subgraphs = ['funding', 'participant', 'course', 'employer'] as const;
export type Subgraph = (typeof subgraphs)[number];

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible", "@cost", "@listSize"]
)`;

const read = (name: string) => readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');

/** The filter of cohorts with all its criteria. */
export const filterSdl = () => read('cohorts');

/**
 * The whole SDL of one service, its lists in pages spelt out: the federation link, the shared vocabulary and its own
 * file; the filter is funding's, how people are split belongs to those that hold facts of them.
 */
export const sdlOf = (subgraph: Subgraph): DocumentNode =>
  withConnections(
    parse([LINK, read('shared'), subgraph === 'funding' ? filterSdl() : read('people'), read(subgraph)].join('\n')),
  );
