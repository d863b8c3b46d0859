export { employer } from './service.ts';
