import type { Consistency, Contradictions } from '@dienstweg/cohorts';
import { accompaniment } from './accompaniment.ts';
import { eligibility } from './eligibility.ts';
import { facts } from './facts.ts';
import { money } from './money.ts';
import { persons } from './persons.ts';
import { records } from './records.ts';

const kinds: Contradictions<'participant'> = { ...eligibility, ...money, ...accompaniment, ...records, ...persons };

export const consistency: Consistency = { facts, kinds };
