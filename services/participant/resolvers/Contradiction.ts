import { factsOfKind, isAboutPeople, labelOf } from '@dienstweg/cohorts';
import type { ContradictionResolvers } from '../__generated__/resolvers.ts';
import { concernedBy } from '../contradictions/found.ts';
import { pageOfObjects } from '../contradictions/page.ts';

export const Contradiction: ContradictionResolvers = {
  kind: ({ kind }) => kind,
  rule: ({ kind }, { language }, context) => labelOf('ContradictionKind', kind, language ?? context.language),
  severity: ({ severity }) => severity,
  since: ({ findings }) => findings.map(({ since }) => since).reduce((one, other) => (one < other ? one : other)),
  count: ({ findings }) => findings.length,
  cohort: ({ kind, findings, asked: { asOf, within } }) =>
    isAboutPeople(kind)
      ? {
          criteria: {
            where: {},
            contradiction: { kind, numbers: concernedBy(findings) },
            asOf,
            within,
            facts: factsOfKind(kind),
          },
        }
      : null,
  objects: (contradiction, page, context) => pageOfObjects(context, contradiction, page),
};
