import { run } from '@dienstweg/kit';
import { openTogether } from './one-process.ts';

run('Dienstweg', openTogether);
