import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';

/** The services of the graph. */
export const services = [funding, course, employer];
