import { run } from '@dienstweg/service';
import { openTogether } from './one-process.ts';

run('Dienstweg', openTogether);
