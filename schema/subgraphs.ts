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

/** The kinds of contradictions: funding is asked for them, participant puts them together. */
export const contradictionsSdl = () => read('contradictions');

/** The filter is funding's; how people are split belongs to those that hold facts of them. */
const SHARED_BY_SOME: Readonly<Record<Subgraph, readonly string[]>> = {
  funding: ['cohorts', 'contradictions'],
  participant: ['people', 'contradictions'],
  course: ['people'],
  employer: ['people'],
};

/** The whole SDL of one service, its lists in pages spelt out: the link, what it shares with others, its own file. */
export const sdlOf = (subgraph: Subgraph): DocumentNode =>
  withConnections(parse([LINK, ...['shared', ...SHARED_BY_SOME[subgraph], subgraph].map(read)].join('\n')));
