import { talliedFor } from '@dienstweg/cohorts';
import { requiring } from '@dienstweg/kit';
import type { VacancyResolvers } from '../__generated__/resolvers.ts';
import { candidates } from '../criteria/candidates.ts';

export const Vacancy: VacancyResolvers = {
  filled: requiring(['filled'], ({ filled }, _, context) => {
    talliedFor(context, []);
    return filled;
  }),
  candidates: requiring(
    ['establishmentId', 'minimumGerman', 'requiredCertificate'],
    (vacancy, { withinKm, asOf }, { viewer }) => ({ criteria: candidates(vacancy, withinKm, asOf, viewer) }),
  ),
};
