import { runService } from '@dienstweg/service';
import { funding } from './service.ts';

runService(funding);
