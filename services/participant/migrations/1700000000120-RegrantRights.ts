import { regrantingRightsOf } from '@dienstweg/protection';
import { rights } from './rights.ts';

export const RegrantRights1700000000120 = regrantingRightsOf(rights, 1700000000120);
