export { funding } from './service.ts';
