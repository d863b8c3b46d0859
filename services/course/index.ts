export { course } from './service.ts';
