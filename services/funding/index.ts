export { replaceOperations } from './replace-operations.ts';
export { funding } from './service.ts';
export type { Operation } from './tables/Operation.ts';
