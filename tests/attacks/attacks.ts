import type { Attack } from './attack.ts';
import { onAnswers } from './on-answers.ts';
import { onDoors, onServices } from './on-doors.ts';
import { onNumbers } from './on-numbers.ts';
import { underLoad } from './under-load.ts';

/** All attacks; those that may bring an instance down come last. */
export const attacks: readonly Attack[] = [...onAnswers, ...onNumbers, ...onDoors, ...onServices, ...underLoad];
