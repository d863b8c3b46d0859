import type { Viewer } from '../identity/Viewer.ts';

/** Sees everything of everyone, for tests of what there is to see. */
export const AUDITOR: Viewer = {
  subject: 'auditor',
  roles: ['auditor'],
  programmes: null,
  purpose: 'audit',
  coach: null,
  purposes: ['audit'],
  expiresAt: null,
};
