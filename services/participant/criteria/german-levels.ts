/** Levels of German in ascending order. */
export const germanLevels = ['NONE', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** The level and all above it. */
export const levelsFrom = (least: string) =>
  germanLevels.slice(germanLevels.indexOf(least as (typeof germanLevels)[number]));
