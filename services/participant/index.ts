export { participant } from './service.ts';
