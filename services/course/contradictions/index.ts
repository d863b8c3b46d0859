import type { Consistency, Contradictions } from '@dienstweg/cohorts';
import { enrolments } from './enrolments.ts';
import { teaching } from './teaching.ts';

const kinds: Contradictions<'course'> = { ...enrolments, ...teaching };

export const consistency: Consistency = { facts: {}, kinds };
