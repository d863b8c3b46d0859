import { importCommand } from './command.ts';

process.exitCode = await importCommand(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 2;
});
