import { runService } from '@dienstweg/kit';
import { course } from './service.ts';

runService(course);
