import { importListCommand } from './command.ts';

process.exitCode = await importListCommand(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 2;
});
