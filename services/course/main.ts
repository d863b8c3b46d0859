import { runService } from '@dienstweg/service';
import { course } from './service.ts';

runService(course);
