import type { Consistency, Contradictions } from '@dienstweg/cohorts';
import { facts } from './facts.ts';
import { following } from './following.ts';
import { meeting } from './meeting.ts';
import { placements } from './placements.ts';

const kinds: Contradictions<'employer'> = { ...placements, ...following, ...meeting };

export const consistency: Consistency = { facts, kinds };
