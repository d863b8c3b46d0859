export { type Erasure, erase } from './erase.ts';
export { type PersonalData, personalDataOf } from './export.ts';
export { readable } from './readable.ts';
