import type { Case, Filter } from '../filters.ts';
import { courseMeant } from './course.ts';
import { employerMeant } from './employer.ts';
import { applied, entered, participantMeant } from './participant.ts';
import { sql } from './words.ts';

const all = (conditions: string[]) => `(${['true', ...conditions].join(' and ')})`;
const any = (conditions: string[]) => `(${['false', ...conditions].join(' or ')})`;

/** One statement over one database that answers the numbers of everyone whom a case means, in ascending order. */
export function statementOf({ where, asOf, within, applicants }: Case): string {
  const means = (filter: Filter): string =>
    all([
      ...(filter.all ? [all(filter.all.map(means))] : []),
      ...(filter.any ? [any(filter.any.map(means))] : []),
      ...(filter.not ? [`not ${means(filter.not)}`] : []),
      ...(filter.participant ? [participantMeant(filter.participant, 'everyone.id', asOf, within)] : []),
      ...(filter.course ? [courseMeant(filter.course, 'everyone.id', asOf, within)] : []),
      ...(filter.employer ? [employerMeant(filter.employer, 'everyone.id', asOf, within)] : []),
    ]);
  const day = `${sql(asOf)}::date`;
  const universe = applicants ? applied('everyone.id', day, within) : entered('everyone.id', day, within);
  return `select coalesce(array_agg(id order by id), '{}') from participant everyone
    where ${universe} and ${means(where)}`;
}
