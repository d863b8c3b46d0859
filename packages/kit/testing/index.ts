export { folderOf } from './folder-of.ts';
export { type OpenedAlone, openAlone } from './open-alone.ts';
export type { Rule } from './rule.ts';
export { testLog } from './test-log.ts';
export { AUDITOR } from './viewers.ts';
