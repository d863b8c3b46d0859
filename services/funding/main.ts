import { runService } from '@dienstweg/kit';
import { funding } from './service.ts';

runService(funding);
