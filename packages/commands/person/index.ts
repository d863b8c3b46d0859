export { erase } from './erase.ts';
export { personalDataOf } from './export.ts';
export { readable } from './readable.ts';
