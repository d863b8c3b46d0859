import { questionsCommand } from './questions.ts';
import { verifyCommand } from './verify.ts';

const [command, ...args] = process.argv.slice(2);
process.exitCode = await (command === 'questions' ? questionsCommand(args) : verifyCommand()).catch((error: Error) => {
  console.error(error.message);
  return 2;
});
