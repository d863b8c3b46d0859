import { parseArgs } from 'node:util';
import { openPostgres } from '../postgres.ts';
import { peakMemory } from '../usage.ts';
import { compare } from './compare.ts';
import { openGraphs, openOthers } from './contenders.ts';
import { forgetting } from './forget.ts';
import { keptLeaves } from './kept-leaves.ts';
import { measure } from './measure.ts';
import { fillOneDatabase } from './one-database.ts';
import { population } from './population.ts';
import { questions } from './questions.ts';
import { report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '200000' },
    /** Seconds for each question. */
    seconds: { type: 'string', default: '30' },
    /** Keeps the filled databases there for the next run. */
    folder: { type: 'string' },
  },
});
const people = Number(options.people);

await using opened = new AsyncDisposableStack();
const statements = population(people);
const { url } = await openPostgres(statements, options.folder, opened);
const one = await fillOneDatabase(url, statements);
const graphs = await openGraphs(url, opened);
const others = await openOthers(url, one, opened);
const forget = await forgetting(url, opened);
for (const question of questions) await compare([...others, ...graphs], question);

for (const question of questions) {
  const measured = await measure(question, graphs, others, forget, Number(options.seconds));
  console.log(report(question, measured).join('\n'), '\n');
}
console.log((await keptLeaves(url, people)).join('\n'));
for (const { name, pid } of graphs) if (pid) console.log(`${name}: at most ${peakMemory(pid).toFixed(0)} MiB`);
