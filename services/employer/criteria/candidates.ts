import { type Criteria, countedWithin, reachFor, today, type Viewer } from '@dienstweg/kit';
import type { Vacancy } from '../entities/Vacancy.ts';

/** Who fits a vacancy: lives within reach, has the level of German and the certificate it asks for, and no placement that goes on. Whoever proposes people may be told who they are today, though not why the others are not among them: another day would tell since when they work. */
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
  const within = countedWithin(viewer, null);
  const programmes = within && { programmes: within };
  const participant = {
    livesWithin: { km: reachFor(viewer, km), ofEstablishment: establishmentId },
    germanAtLeast: minimumGerman,
  };
  const course = requiredCertificate ? { certified: { occupation: requiredCertificate }, ...programmes } : null;
  return {
    where: { participant, course, not: { employer: { placed: { running: true }, ...programmes } } },
    asOf: asOf ?? now,
    within,
    ...((asOf ?? now) === now && { scopes: ['level:read', 'certificates:read'] as const }),
  };
}
