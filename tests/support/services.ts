import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import { participant } from '@dienstweg/participant';
import type { Service } from '@dienstweg/service';

/** The services of the graph. */
export const services: Service[] = [participant, funding, course, employer];
