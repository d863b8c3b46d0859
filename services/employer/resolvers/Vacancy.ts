import { talliedFor } from '@dienstweg/cohorts';
import { needs } from '@dienstweg/kit';
import type { VacancyResolvers } from '../__generated__/resolvers.ts';
import { candidates } from '../criteria/candidates.ts';

export const Vacancy: VacancyResolvers = {
  filled: needs(['filled'], ({ filled }, _, context) => {
    talliedFor(context, []);
    return filled;
  }),
  candidates: needs(
    ['establishmentId', 'minimumGerman', 'requiredCertificate'],
    (vacancy, { withinKm, asOf }, { viewer }) => ({ criteria: candidates(vacancy, withinKm, asOf, viewer) }),
  ),
};
