import { restatingRowsOf } from '@dienstweg/kit';
import { rights } from './rights.ts';

export const RestateRows1700000000080 = restatingRowsOf(rights);
