import { runService } from '@dienstweg/service';
import { participant } from './service.ts';

runService(participant);
