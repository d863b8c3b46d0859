import { date, type RowOf, text } from '@dienstweg/kit';
import { personalTable, setting } from '@dienstweg/protection';
import { Coach } from './Coach.ts';
import { Participation } from './Participation.ts';

const IS_ACCOMPANIED = `
  create function is_accompanied(stay text) returns boolean language sql
    stable security definer set search_path = public
    return exists (select from coaching where participation_id = stay and coach_id = ${setting('coach')}
      and coached_from <= ${setting('today')}::date
      and (coached_until is null or coached_until > ${setting('today')}::date));`;

export const Coaching = personalTable({
  name: 'Coaching',
  importedFrom: 'coachings',
  columns: {
    id: text().key(),
    participationId: text().kept(),
    coachId: text().kept(),
    coachedFrom: date().kept(),
    coachedUntil: date().nullable().kept(),
  },
  lasts: ['coachedFrom', 'coachedUntil'],
  belongsTo: { participation: Participation, coach: Coach },
  checks: {
    coaching_until_after_from: 'coached_until > coached_from',
  },
  exclusions: {
    coaching_same_coach_once_at_a_time:
      'using gist (hashtextextended(coach_id, hashtextextended(participation_id, 0)) with =, ' +
      'daterange(coached_from, coached_until) with &&)',
  },
  indices: [
    ['participationId', 'coachedFrom'],
    ['coachId', 'coachedFrom'],
  ],
  person: 'participation',
  visible: { with: 'participation' },
  functions: IS_ACCOMPANIED,
  inCohorts: true,
});
export type Coaching = RowOf<typeof Coaching>;
