import { runService } from '@dienstweg/kit';
import { employer } from './service.ts';

runService(employer);
