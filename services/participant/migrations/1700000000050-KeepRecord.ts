import { keepingRecordOf } from '@dienstweg/protection';
import { whose } from './whose.ts';

export const KeepRecord1700000000050 = keepingRecordOf(whose);
