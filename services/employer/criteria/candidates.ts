import { type Criteria, countedWithin, fact, reachFor } from '@dienstweg/cohorts';
import { today } from '@dienstweg/kit';
import type { Viewer } from '@dienstweg/protection';
import type { Scope } from '@dienstweg/schema/access';
import type { Vacancy } from '../tables/Vacancy.ts';

const told = (...scopes: readonly Scope[]) => scopes.map((scope) => fact('Vacancy.candidates', scope));

/** What is told of whoever fits a vacancy today. */
const FITTING = told('level:read', 'certificates:read', 'mobility:read');

/** What several days tell of people: since when they work and may work, and where they live. */
const OF_ANOTHER_DAY = told('placements:read', 'residence:read', 'identity:read');

type Asked = Pick<Vacancy, 'establishmentId' | 'minimumGerman' | 'requiredCertificate'>;

/**
 * Who fits a vacancy: lives within reach and travels as far, has the German and the certificate it asks for, no running
 * placement, and is not known to be forbidden to work. Whoever proposes people is told who fits today, not why others
 * do not: somebody who is left out may live too far away, be at work, or not be allowed to.
 */
export function candidates(
  { establishmentId, minimumGerman, requiredCertificate }: Asked,
  { withinKm, asOf }: { readonly withinKm: number; readonly asOf?: string | null },
  viewer: Viewer,
): Criteria {
  const now = today();
  const within = countedWithin(viewer);
  const programmes = within && { programmes: within };
  const person = {
    livesWithin: { km: reachFor(viewer, withinKm), ofEstablishment: establishmentId },
    travelsTo: establishmentId,
    germanAtLeast: minimumGerman,
  };
  const enrolment = requiredCertificate ? { certified: { occupation: requiredCertificate }, ...programmes } : null;
  const atWork = { work: { placement: { running: true, ...programmes } } };
  const forbidden = { person: { workPermit: ['NO'] } };
  return {
    where: { person, enrolment, all: [{ not: atWork }, { not: forbidden }] },
    asOf: asOf ?? now,
    within,
    facts: (asOf ?? now) === now ? FITTING : [...FITTING, ...OF_ANOTHER_DAY],
  };
}
