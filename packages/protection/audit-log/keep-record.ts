import { access } from './access.ts';
import { change } from './change.ts';
import { days } from './days.ts';
import { erase } from './erase.ts';

/**
 * SQL that makes what a service keeps on record: looks at people and changes, each entry bound to the one before by its
 * hash. Who may only use the service can add entries through its functions and triggers, and nothing else.
 */
export const keepRecord = `${days}${access}${change}${erase}`;

/** SQL that undoes `keepRecord`. */
export const dropRecord = `
  drop table changed_row, change_record, access_record;
  drop function erase_from_record, chain_change, record_change, record_access, close_record_day, open_record_day;
  drop table record_day;`;
