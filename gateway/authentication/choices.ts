import type { Purpose, Role } from '@dienstweg/schema/access';

interface RoleChoice {
  readonly label: string;
  /** What the role usually reads people for. */
  readonly purpose?: Purpose;
}

const roles = {
  statistics: { label: 'Statistics · Statistikstelle' },
  controller: { label: 'Controller · Controlling' },
  coach: { label: 'Coach · Coaching', purpose: 'coaching' },
  caseworker: { label: 'Caseworker · Fallmanagement', purpose: 'casework' },
  'employer-contact': { label: 'Employer contact · Arbeitgeberservice', purpose: 'employer-matching' },
  'course-planner': { label: 'Course planner · Kursplanung', purpose: 'casework' },
  'quality-officer': { label: 'Quality officer · Qualitätssicherung' },
  'funding-officer': { label: 'Funding officer · Zuwendungssachbearbeitung', purpose: 'funder-reporting' },
  auditor: { label: 'Auditor · Revision', purpose: 'audit' },
  'protected-records': { label: 'Protected records · Sonderzuständigkeit' },
  developer: { label: 'Developer · Entwicklung' },
} satisfies Record<Role, RoleChoice>;

const purposes = {
  casework: 'Casework · Fallarbeit',
  coaching: 'Coaching · Coaching',
  'employer-matching': 'Employer matching · Vermittlung an Arbeitgeber',
  'funder-reporting': 'Funder reporting · Berichte an Zuwendungsgeber',
  statistics: 'Statistics · Statistik',
  audit: 'Audit · Prüfung',
} satisfies Record<Purpose, string>;

/** As whom, and what for, a visitor of the demo may look at it, in English and German. */
export const choices = { roles, purposes };
