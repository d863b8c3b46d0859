/** The services of the graph. */
export { services } from '@dienstweg/catalogue';
