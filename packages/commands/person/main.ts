import { personCommand } from './command.ts';

process.exitCode = await personCommand(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 2;
});
