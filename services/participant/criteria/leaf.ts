import { type Criteria, type Dates, MemberSet, type Range, type RequestSets, type Span } from '@dienstweg/cohorts';
import { personQueries } from './person.ts';
import { staySet } from './stay.ts';

/** A place on the map. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** The places that leaves measure distances from, as the employer service knows them. */
export interface Places {
  /** Where the establishment of `livesWithin` lies. */
  readonly establishment: Place | null;
  readonly vacancies: readonly Place[];
}

/** What the other services know beside a leaf. */
export interface Known extends Places {
  /** When certificates were issued of which the leaf asks whether they were gained by the stay. */
  readonly certified: Dates | null;
}

/** What a leaf of a cohort filter asks of this service; its meaning is that of `ParticipantCriteria`, its programmes are ids. */
export interface Leaf {
  programmes?: readonly string[] | null;
  site?: string[] | null;
  entered?: Span | null;
  participating?: boolean | null;
  left?: { during?: Span | null; reason?: string[] | null } | null;
  inCoaching?: boolean | null;
  coach?: string[] | null;
  interrupted?: boolean | null;
  paused?: { reason?: string[] | null; during?: Span | null } | null;
  contact?: { kind?: string[] | null; during?: Span | null } | null;
  planGoal?: { area?: string[] | null; state?: string[] | null } | null;
  overlapping?: boolean | null;
  /** Ids of the programmes of which the other stay may be; null for all. */
  overlappingWithin?: readonly string[] | null;
  ageAtEntry?: Range | null;
  labourStatusAtEntry?: string[] | null;
  educationAtEntry?: string[] | null;
  completeAtEntry?: boolean | null;
  gained?: object | null;
  afterLeaving?: { labourStatus?: string[] | null; months?: number | null } | null;
  sex?: string[] | null;
  age?: Range | null;
  children?: Range | null;
  germanAtLeast?: string | null;
  residenceStatus?: string[] | null;
  labourStatus?: string[] | null;
  education?: string[] | null;
  nationality?: string[] | null;
  consent?: string[] | null;
  livesWithin?: { km: number; ofPostalCode?: string | null; ofEstablishment?: string | null } | null;
  livesBeyond?: { km: number; of: string[] } | null;
  district?: string[] | null;
}

const OF_PERSON = new Set<string>([
  'sex',
  'age',
  'children',
  'germanAtLeast',
  'residenceStatus',
  'labourStatus',
  'education',
  'nationality',
  'consent',
  'livesWithin',
  'livesBeyond',
  'district',
] satisfies (keyof Leaf)[]);

/** Whether a fact of a leaf is one of the person, not of a stay. */
export const isOfPerson = (fact: string) => OF_PERSON.has(fact);

/** Whether a leaf says anything about a stay, so that nobody is meant who never entered. */
export const asksForStay = (leaf: Leaf) =>
  Object.entries(leaf).some(([fact, value]) => value !== null && value !== undefined && !OF_PERSON.has(fact));

/**
 * Everyone whom a leaf means on a day; where `among` is given, at least those among these. What a leaf says about the person only
 * holds of people who never entered, too.
 */
export async function leafSet(
  sets: RequestSets,
  leaf: Leaf,
  { asOf, within }: Criteria,
  known: Known,
  among: MemberSet | undefined,
): Promise<MemberSet> {
  const person = personQueries(leaf, asOf, known).map((query) => sets.of(query, among));
  const stays = () => staySet(sets, { ...leaf, programmes: leaf.programmes ?? within }, asOf, known.certified, among);
  const parts = await Promise.all(asksForStay(leaf) || person.length === 0 ? [stays(), ...person] : person);
  return MemberSet.meeting(parts, []);
}
