import { dayTold, talliedFor } from '@dienstweg/cohorts';
import { needs, today } from '@dienstweg/kit';
import type { VacancyResolvers } from '../__generated__/resolvers.ts';
import { candidates } from '../criteria/candidates.ts';
import { filledBy, isOpenOn } from '../positions.ts';

export const Vacancy: VacancyResolvers = {
  filled: needs(['filledOn'], (vacancy, { asOf }, context) => {
    talliedFor(context, []);
    return filledBy(vacancy, asOf ?? today());
  }),
  open: needs(['positions', 'openedOn', 'closedOn', 'filledOn'], (vacancy, { asOf }, context) =>
    isOpenOn(vacancy, dayTold(context, [], asOf)),
  ),
  candidates: needs(['establishmentId', 'minimumGerman', 'requiredCertificate'], (vacancy, asked, { viewer }) => ({
    criteria: candidates(vacancy, asked, viewer),
  })),
};
