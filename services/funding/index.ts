export type { Operation } from './entities/Operation.ts';
export { replaceOperations } from './replace-operations.ts';
export { funding } from './service.ts';
