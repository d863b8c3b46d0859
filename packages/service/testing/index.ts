export { AUDITOR } from '@dienstweg/protection/testing';
export { type OpenedAlone, openAlone } from './open-alone.ts';
