import type { Disputable } from '@dienstweg/protection';

/** Values of placements and what leads to them stand nowhere besides their own field. */
export const disputable: Disputable = { shows: {} };
