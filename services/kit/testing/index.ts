export { type OpenedAlone, openAlone } from './open-alone.ts';
export { testLog } from './test-log.ts';
export { AUDITOR } from './viewers.ts';
