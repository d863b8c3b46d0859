import { readConfig } from '@dienstweg/service';
import { tokenFor } from './authentication/command.ts';

try {
  console.log(await tokenFor(process.argv.slice(2), readConfig()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
