export { importFolder } from '@dienstweg/kit';
