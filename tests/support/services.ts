import { funding } from '@dienstweg/funding';

/** The services of the graph. */
export const services = [funding];
