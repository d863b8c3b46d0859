import { type Criteria, countedWithin, fact, reachFor } from '@dienstweg/cohorts';
import { today } from '@dienstweg/kit';
import type { Viewer } from '@dienstweg/protection';
import type { Vacancy } from '../tables/Vacancy.ts';

/** What is told of whoever fits a vacancy today. */
const FITTING = [fact('Vacancy.candidates', 'level:read'), fact('Vacancy.candidates', 'certificates:read')];

/** What several days tell of people: since when they work, and where they live. */
const OF_ANOTHER_DAY = [fact('Vacancy.candidates', 'placements:read'), fact('Vacancy.candidates', 'identity:read')];

/**
 * Who fits a vacancy: lives within reach, has the German and the certificate it asks for, and no running placement.
 * Whoever proposes people is told who fits today, not why others do not; another day would tell since when they work.
 */
export function candidates(
  {
    establishmentId,
    minimumGerman,
    requiredCertificate,
  }: Pick<Vacancy, 'establishmentId' | 'minimumGerman' | 'requiredCertificate'>,
  km: number,
  asOf: string | null | undefined,
  viewer: Viewer,
): Criteria {
  const now = today();
  const within = countedWithin(viewer);
  const programmes = within && { programmes: within };
  const person = {
    livesWithin: { km: reachFor(viewer, km), ofEstablishment: establishmentId },
    germanAtLeast: minimumGerman,
  };
  const enrolment = requiredCertificate ? { certified: { occupation: requiredCertificate }, ...programmes } : null;
  return {
    where: { person, enrolment, not: { work: { placement: { running: true, ...programmes } } } },
    asOf: asOf ?? now,
    within,
    facts: (asOf ?? now) === now ? FITTING : [...FITTING, ...OF_ANOTHER_DAY],
  };
}
