import { runService } from '@dienstweg/service';
import { employer } from './service.ts';

runService(employer);
