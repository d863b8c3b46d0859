export { type Config, readConfig } from './config.ts';
export { type Context, defineService, type Service } from './define-service.ts';
export { refuseTakenPorts } from './free-ports.ts';
export { isLoopback } from './loopback.ts';
export {
  ensureDatabase,
  type OpenOptions,
  openConfigured,
  openService,
  type RunningService,
  type ServiceEnvironment,
} from './open-service.ts';
export { run, runService, serveService } from './run-service.ts';
