import { limitingRowsOf } from '@dienstweg/protection';
import { rights } from './rights.ts';

export const LimitRows1700000000040 = limitingRowsOf(rights);
