import { limitingRowsOf, SIGHT_TABLES, unwatchVersions, watchVersions } from '@dienstweg/kit';
import { knowledge, rights } from './rights.ts';

export const LimitRows1700000000040 = limitingRowsOf(rights, {
  up: watchVersions(SIGHT_TABLES) + knowledge,
  down: `${unwatchVersions(SIGHT_TABLES)} drop function has_consented, is_accompanied;`,
});
