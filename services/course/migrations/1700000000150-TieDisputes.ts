import { tyingDisputesOf } from '@dienstweg/protection';
import { whose } from './whose.ts';

export const TieDisputes1700000000150 = tyingDisputesOf(whose);
