import type { Viewer } from '@dienstweg/protection';
import { fact, reads } from './audience.ts';

/** Distances in kilometres by which people are asked for who may not be located; beyond the last, full hundreds. */
const STEPS = [10, 20, 30, 50, 100];

/**
 * How far people are looked for when a viewer asks for so many kilometres: by steps, rounded up, for whoever may not
 * read where they live, since many distances from many places would tell it.
 */
export function reachFor(viewer: Viewer, km: number): number {
  if (km < 0 || reads(viewer, [fact('withinKm', 'identity:read')])) return km;
  return STEPS.find((step) => km <= step) ?? Math.ceil(km / 100) * 100;
}
