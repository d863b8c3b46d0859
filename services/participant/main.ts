import { runService } from '@dienstweg/kit';
import { participant } from './service.ts';

runService(participant);
