import { course } from '@dienstweg/course';
import { employer } from '@dienstweg/employer';
import { funding } from '@dienstweg/funding';
import { participant } from '@dienstweg/participant';

/** The services of the graph. */
export const services = [participant, funding, course, employer];
