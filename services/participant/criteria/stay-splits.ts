import { holds, isWithin, queryWithin, type SplitBy } from '@dienstweg/cohorts';
import type { Scope } from '@dienstweg/schema/access';

/** The newest stay of each person that had begun on the day, within some programmes. */
export const newestStay = (value: string, name = 'key') =>
  queryWithin(
    `select distinct on (participant_id) participant_id number, ${value} ${name} from participation
      where entered_on <= $1 and ${isWithin('programme_id')} order by participant_id, entered_on desc, id desc`,
  );

/** By when each person first entered, as the format says. */
export const firstEntry = (format: string): SplitBy => ({
  scopes: ['participations:read'],
  query: queryWithin(
    `select to_char(min(entered_on), '${format}') key, participant_id number from participation
      where entered_on <= $1 and ${isWithin('programme_id')} group by participant_id`,
  ),
  others: 'NONE',
});

/** By what is recorded at entry into the newest stay. */
export const atEntry = (column: string, scope: Scope): Pick<SplitBy, 'scopes' | 'query' | 'others'> => ({
  scopes: ['participations:read', scope],
  query: newestStay(`nullif(${column}, 'UNKNOWN')`),
  others: 'UNKNOWN',
});

/** Who accompanies each person on the day. */
export const coach = queryWithin(
  `select c.coach_id key, s.participant_id number from coaching c join participation s on s.id = c.participation_id
    where s.entered_on <= $1 and ${holds('c.coached_from', 'c.coached_until')} and ${isWithin('s.programme_id')}`,
);

/** What each person had entered by the day. */
export const programme = queryWithin(
  `select programme_id key, participant_id number from participation
    where entered_on <= $1 and ${isWithin('programme_id')}`,
);

/** What had become, by the day, of the application of each person that was made last. */
export const newestApplication = queryWithin(
  `select distinct on (participant_id) participant_id number,
      case when least(admitted_on, entered_on) <= $1 then 'ADMITTED' else 'NOT_ADMITTED' end key
    from participation where applied_on <= $1 and ${isWithin('programme_id')}
    order by participant_id, applied_on desc, id desc`,
);
