import type { ObstacleResolvers } from '../__generated__/resolvers.ts';

export const Obstacle: ObstacleResolvers = { state: ({ state }) => state };
