import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import type { Service } from '@dienstweg/kit';
import { participant } from '@dienstweg/participant';

/** The services of the graph. */
export const services: Service[] = [participant, funding, course, employer];
