import type { CommonIndicatorVersionResolvers } from '../__generated__/resolvers.ts';
import { notes } from '../esf/catalogue.ts';
import { filterOf } from '../esf/report.ts';

export const CommonIndicatorVersion: CommonIndicatorVersionResolvers = {
  version: ({ definition }) => definition.version,
  definition: (indicator) => {
    const filter = filterOf(indicator);
    return filter && { json: JSON.stringify(filter) };
  },
  note: ({ definition: { note } }, { language }, context) =>
    (note && notes[note]?.[language ?? context.language]) ?? null,
};
