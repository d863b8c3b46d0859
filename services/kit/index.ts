export { type RunningPostgres, startPostgres } from './postgres/startPostgres.ts';
