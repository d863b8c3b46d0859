import { unwatchVersions, watchVersions } from '@dienstweg/cohorts';
import { limitingRowsOf, SIGHT_TABLES } from '@dienstweg/protection';
import { knowledge, rights } from './rights.ts';

export const LimitRows1700000000040 = limitingRowsOf(rights, {
  up: watchVersions(SIGHT_TABLES) + knowledge,
  down: `${unwatchVersions(SIGHT_TABLES)} drop function has_consented, is_accompanied;`,
});
