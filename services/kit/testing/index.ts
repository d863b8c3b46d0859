export { type OpenedAlone, openAlone } from './open-alone.ts';
export { AUDITOR } from './viewers.ts';
