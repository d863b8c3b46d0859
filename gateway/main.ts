import { run } from '@dienstweg/kit';
import { openTogether } from './together.ts';

run('Dienstweg', openTogether);
