export { listenOnce } from './port.ts';
export { joinPostgres, reachPostgres } from './reach-postgres.ts';
export { type RunningPostgres, startPostgres } from './start-postgres.ts';
