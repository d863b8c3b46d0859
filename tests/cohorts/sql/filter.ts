import type { Case, Filter } from '../filters.ts';
import { enrolmentMeant } from './enrolment.ts';
import { personMeant } from './person.ts';
import { applied, entered, stayMeant } from './stay.ts';
import { sql } from './words.ts';
import { workMeant } from './work.ts';

const all = (conditions: string[]) => `(${['true', ...conditions].join(' and ')})`;
const any = (conditions: string[]) => `(${['false', ...conditions].join(' or ')})`;

/** One statement over one database that answers the numbers of everyone whom a case means, in ascending order. */
export function statementOf({ where, asOf, within, applicants }: Case): string {
  const day = `${sql(asOf)}::date`;
  const means = (filter: Filter): string =>
    all([
      ...(filter.all ? [all(filter.all.map(means))] : []),
      ...(filter.any ? [any(filter.any.map(means))] : []),
      ...(filter.not ? [`not ${means(filter.not)}`] : []),
      ...(filter.person ? [personMeant(filter.person, 'everyone.id', day, within)] : []),
      ...(filter.stay ? [stayMeant(filter.stay, 'everyone.id', day, within)] : []),
      ...(filter.enrolment ? [enrolmentMeant(filter.enrolment, 'everyone.id', day, within)] : []),
      ...(filter.work ? [workMeant(filter.work, 'everyone.id', day, within)] : []),
    ]);
  const universe = applicants ? applied('everyone.id', day, within) : entered('everyone.id', day, within);
  return `select coalesce(array_agg(id order by id), '{}') from participant everyone
    where ${universe} and ${means(where)}`;
}
