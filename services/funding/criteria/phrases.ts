import type {
  CertificateCriteria,
  CourseCriteria,
  DateRange,
  EmployerCriteria,
  IntRange,
  ParticipantCriteria,
  ProgrammeCriteria,
} from '../__generated__/resolvers.ts';
import type { Say } from './say.ts';

type Facts = Omit<ParticipantCriteria & CourseCriteria & EmployerCriteria, '__typename'>;
type Phrase<Value> = (value: Value, say: Say) => string;

const ids = (values: readonly (string | number)[], say: Say) => say.list(values.map(String));
const flag =
  (yes: [string, string], no: [string, string]): Phrase<boolean> =>
  (value, say) =>
    say.in(...(value ? yes : no));
const labelled =
  (en: string, de: string, type: string): Phrase<readonly string[]> =>
  (values, say) =>
    `${say.in(en, de)} ${say.labels(type, values)}`;
const named =
  (en: string, de: string): Phrase<readonly (string | number)[]> =>
  (values, say) =>
    `${say.in(en, de)} ${ids(values, say)}`;
const spanned =
  (en: string, de: string): Phrase<DateRange> =>
  (span, say) =>
    `${say.in(en, de)}${say.span(span)}`;
const ranged =
  (en: string, de: string): Phrase<IntRange> =>
  (range, say) =>
    `${say.in(en, de)} ${say.range(range)}`;

const programme: Phrase<ProgrammeCriteria> = (
  { in: these, partOf, fundedBy, funderLevel, fundingLine, carrier, district },
  say,
) =>
  [
    say.in('in a programme', 'in einem Programm'),
    say.where(these, (values) => `: ${ids(values, say)}`),
    say.where(partOf, (values) => ` ${say.in('within', 'innerhalb von')} ${ids(values, say)}`),
    say.where(fundedBy, (values) => ` ${say.in('paid by', 'gefördert von')} ${ids(values, say)}`),
    say.where(
      funderLevel,
      (values) => ` ${say.in('paid at the level', 'gefördert auf der Ebene')} ${say.labels('FunderLevel', values)}`,
    ),
    say.where(fundingLine, (values) => ` ${say.in('under the line', 'unter der Förderlinie')} ${ids(values, say)}`),
    say.where(carrier, (values) => ` ${say.in('run by', 'des Trägers')} ${ids(values, say)}`),
    say.where(district, (values) => ` ${say.in('in the district', 'im Kreis')} ${say.list(values)}`),
  ].join('');

const whichOne: Phrase<CertificateCriteria> = ({ kind, occupation, during }, say) =>
  `${say.where(kind, (values) => `: ${say.labels('CertificateKind', values)}`)}${say.where(occupation, (digits) => ` (KldB ${digits})`)}${say.where(during, (span) => say.span(span))}`;

/** What each criterion says of a person, in the words of the field. */
export const phrases: { readonly [Field in keyof Facts]-?: Phrase<NonNullable<Facts[Field]>> } = {
  programme,
  site: named('at the site', 'am Standort'),
  entered: spanned('entered', 'eingetreten'),
  participating: flag(['takes part', 'nimmt teil'], ['has left', 'ist ausgetreten']),
  left: ({ during, reason }, say) =>
    `${say.in('left', 'ausgetreten')}${say.where(during, (span) => say.span(span))}${say.where(reason, (values) => `: ${say.labels('ExitReason', values)}`)}`,
  inCoaching: flag(['has a coach', 'hat einen Coach'], ['has no coach', 'hat keinen Coach']),
  coach: named('is accompanied by', 'wird begleitet von'),
  interrupted: flag(['is paused', 'ist unterbrochen'], ['is not paused', 'ist nicht unterbrochen']),
  paused: ({ reason, during }, say) =>
    `${say.in('paused', 'hat unterbrochen')}${say.where(reason, (values) => `: ${say.labels('InterruptionReason', values)}`)}${say.where(during, (span) => say.span(span))}`,
  contact: ({ kind, during }, say) =>
    `${say.in('had a contact', 'hatte einen Kontakt')}${say.where(kind, (values) => `: ${say.labels('ContactKind', values)}`)}${say.where(during, (span) => say.span(span))}`,
  planGoal: ({ area, state }, say) =>
    `${say.in('has a goal', 'hat ein Ziel')}${say.where(area, (values) => `: ${say.labels('GoalArea', values)}`)}${say.where(state, (values) => ` (${say.labels('GoalState', values)})`)}`,
  overlapping: flag(
    ['takes part in two programmes at once', 'nimmt an zwei Programmen zugleich teil'],
    ['takes part in no two programmes at once', 'nimmt nicht an zwei Programmen zugleich teil'],
  ),
  ageAtEntry: ranged('age at entry', 'Alter bei Eintritt'),
  labourStatusAtEntry: labelled('at entry', 'bei Eintritt', 'LabourStatusKind'),
  educationAtEntry: labelled('education at entry', 'Bildungsabschluss bei Eintritt', 'Education'),
  completeAtEntry: flag(
    ['has a complete record of entry', 'hat einen vollständigen Datensatz bei Eintritt'],
    ['has an incomplete record of entry', 'hat einen unvollständigen Datensatz bei Eintritt'],
  ),
  afterLeaving: ({ labourStatus, months }, say) =>
    [
      say.where(months ?? null, (count) => `${count} ${say.in('months after leaving', 'Monate nach dem Austritt')}`) ||
        say.in('upon leaving (within 28 days)', 'beim Austritt (binnen 28 Tagen)'),
      say.where(labourStatus, (kinds) => `: ${say.labels('LabourStatusKind', kinds)}`),
    ].join(''),
  gained: (certificate, say) =>
    `${say.in('gained a certificate from entry to 28 days after leaving', 'hat zwischen Eintritt und 28 Tagen nach dem Austritt ein Zertifikat erworben')}${whichOne(certificate, say)}`,
  sex: labelled('sex', 'Geschlecht', 'Sex'),
  age: ranged('age', 'Alter'),
  children: ranged('children:', 'Kinder:'),
  germanAtLeast: (level, say) => `${say.in('German at least', 'Deutsch mindestens')} ${level}`,
  residenceStatus: labelled('residence status', 'Aufenthaltsstatus', 'ResidenceStatusKind'),
  labourStatus: labelled('labour status', 'Arbeitsmarktstatus', 'LabourStatusKind'),
  education: labelled('education', 'Bildungsabschluss', 'Education'),
  nationality: labelled('nationality', 'Staatsangehörigkeit', 'NationalityGroup'),
  consent: (purposes, say) =>
    `${say.in('consents to', 'willigt ein in')} ${say.labels('ConsentPurpose', purposes, say.in('and', 'und'))}`,
  livesWithin: ({ km, ofPostalCode, ofEstablishment }, say) =>
    `${say.in(`lives within ${km} km of`, `wohnt höchstens ${km} km entfernt von`)} ${ofPostalCode ?? ofEstablishment}`,
  livesBeyond: ({ km, of }, say) =>
    `${say.in(`lives farther than ${km} km from every`, `wohnt weiter als ${km} km entfernt von jedem Ort:`)} ${say.labels('Destination', of)}`,
  district: named('lives in the district', 'wohnt im Kreis'),
  course: named('in the course', 'in der Maßnahme'),
  run: named('in the run', 'im Durchlauf'),
  ending: spanned('in a run that ends', 'in einem Durchlauf, der endet'),
  inverse: flag(
    ['was promised a job before the course', 'hatte vor der Maßnahme eine Einstellungszusage'],
    ['was taught without a promise of a job', 'wurde ohne Einstellungszusage qualifiziert'],
  ),
  enrolled: ({ state, during }, say) =>
    `${say.in('enrolled', 'angemeldet')}${say.where(state, (values) => `: ${say.labels('EnrolmentState', values)}`)}${say.where(during, (span) => say.span(span))}`,
  completed: spanned('completed a course', 'hat eine Maßnahme abgeschlossen'),
  attendanceAtLeast: (share, say) =>
    `${say.in('present on at least', 'anwesend an mindestens')} ${Math.round(share * 100)} %`,
  passedExam: ({ form, during }, say) =>
    `${say.in('passed an exam', 'hat eine Prüfung bestanden')}${say.where(form, (values) => `: ${say.labels('ExamForm', values)}`)}${say.where(during, (span) => say.span(span))}`,
  certified: (certificate, say) =>
    `${say.in('holds a certificate', 'hat ein Zertifikat')}${whichOne(certificate, say)}`,
  waitingFor: named('waits for a place in', 'wartet auf einen Platz in'),
  practised: labelled('practised in the sector', 'Praxisphase im Bereich', 'Sector'),
  employer: named('with the employer', 'beim Arbeitgeber'),
  placed: ({ kind, sector, during, running, permanent }, say) =>
    [
      say.in('began work or training', 'hat Arbeit oder Ausbildung begonnen'),
      say.where(kind, (values) => `: ${say.labels('PlacementKind', values)}`),
      say.where(sector, (values) => ` (${say.labels('Sector', values)})`),
      say.where(permanent, (yes) =>
        say.in(...((yes ? [', permanent', ', unbefristet'] : [', not permanent', ', befristet']) as [string, string])),
      ),
      say.where(running, (yes) =>
        say.in(...((yes ? [', still running', ', noch laufend'] : [', ended', ', beendet']) as [string, string])),
      ),
      say.where(during, (span) => say.span(span)),
    ].join(''),
  retained: ({ months, days }, say) =>
    [
      say.in('a placement lasted', 'eine Vermittlung hielt'),
      say.where(months, (count) => ` ${count} ${say.in('months', 'Monate')}`),
      say.where(days, (count) => ` ${count} ${say.in('days', 'Tage')}`),
    ].join(''),
  committed: ({ binding, fulfilled, during }, say) =>
    [
      say.in('was promised a job', 'hat eine Einstellungszusage'),
      say.where(binding, (yes) =>
        say.in(
          ...((yes ? [', binding', ', verbindlich'] : [', not binding', ', nicht verbindlich']) as [string, string]),
        ),
      ),
      say.where(fulfilled, (yes) =>
        say.in(
          ...((yes ? [', fulfilled', ', eingelöst'] : [', not fulfilled', ', nicht eingelöst']) as [string, string]),
        ),
      ),
      say.where(during, (span) => say.span(span)),
    ].join(''),
  interviewed: ({ event, outcome, during }, say) =>
    `${say.in('had an interview', 'hatte ein Kennenlerngespräch')}${say.where(event, (values) => ` (${ids(values, say)})`)}${say.where(outcome, (values) => `: ${say.labels('InterviewOutcome', values)}`)}${say.where(during, (span) => say.span(span))}`,
  engaged: ({ kind, during }, say) =>
    `${say.in('was at an establishment on trial', 'war zur Probe in einem Betrieb')}${say.where(kind, (values) => `: ${say.labels('EngagementKind', values)}`)}${say.where(during, (span) => say.span(span))}`,
  registeredFor: named('registered for', 'angemeldet zu'),
};
