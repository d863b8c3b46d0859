/**
 * Tries our own attacks on a running instance of the demo, and tells what came of each: `npm run attack --
 * http://127.0.0.1:4000`.
 */
import { tryAll } from './attack.ts';
import { attacks } from './attacks.ts';
import { Target } from './target.ts';

/** No longer than this, in milliseconds. */
const MOST_TIME = 300_000;

const [url = ''] = process.argv.slice(2);
if (!Target.isAllowed(url)) {
  console.error(
    'npm run attack -- URL\nURL is where an instance of the demo runs on this machine, such as http://127.0.0.1:4000.',
  );
  process.exit(2);
}
setTimeout(() => {
  console.error(`The attacks take more than ${MOST_TIME / 1_000} s.`);
  process.exit(1);
}, MOST_TIME).unref();

let succeeded = 0;
for await (const { isRepelled, name, expected, seen } of tryAll(attacks, new Target(url))) {
  if (!isRepelled) succeeded += 1;
  console.log(`${isRepelled ? 'repelled ' : 'SUCCEEDED'}  ${name.padEnd(64)}  ${expected.padEnd(64)}  ${seen}`);
}
console.log(`${attacks.length} attacks, ${succeeded} succeeded.`);
process.exitCode = succeeded > 0 ? 1 : 0;
