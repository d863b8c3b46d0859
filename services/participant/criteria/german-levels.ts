import { type GermanLevel, germanLevels } from '../tables/GermanRecord.ts';

/** The level and all above it. */
export const levelsFrom = (least: string) => germanLevels.slice(germanLevels.indexOf(least as GermanLevel));
