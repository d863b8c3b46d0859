import { refusingErasedOf } from '@dienstweg/protection';
import { whose } from './whose.ts';

export const RefuseErased1700000000130 = refusingErasedOf(whose);
