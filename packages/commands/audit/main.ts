import { isIsoDate } from '@dienstweg/kit';
import { runCommand } from '../run-command.ts';
import { printQuestions } from './questions.ts';
import { verify } from './verify.ts';

await runCommand({
  usage: `npm run --silent audit:questions -- [FIRST_DAY]
  prints every question for numbers of people that is on record since a day such as 2026-01-01
npm run audit:verify
  says whether what is on record is as it was written`,
  options: {},
  read({ positionals: [command, since = '0001-01-01', ...others] }) {
    return isIsoDate(since) && others.length === 0 ? { command, since } : undefined;
  },
  carryOut: ({ command, since }) => (command === 'questions' ? printQuestions(since) : verify()),
});
