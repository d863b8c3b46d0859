import type { Consistency, Contradictions } from '@dienstweg/cohorts';
import { facts } from './facts.ts';
import { grants } from './grants.ts';

const kinds: Contradictions<'funding'> = grants;

export const consistency: Consistency = { facts, kinds };
