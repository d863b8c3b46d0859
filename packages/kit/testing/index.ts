export { folderOf } from './folder-of.ts';
export type { Rule } from './rule.ts';
export { testLog } from './test-log.ts';
