import { limitingRowsOf } from '@dienstweg/kit';
import { rights } from './rights.ts';

export const LimitRows1700000000040 = limitingRowsOf(rights);
