import { verifyCommand } from './verify.ts';

process.exitCode = await verifyCommand().catch((error: Error) => {
  console.error(error.message);
  return 2;
});
