import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { openContenders } from './contenders.ts';
import { load } from './load.ts';
import { type Measurement, measure } from './measure.ts';
import { population } from './population.ts';
import { openPostgres } from './postgres.ts';
import { questions } from './questions.ts';
import { report } from './report.ts';
import { peakMemory } from './usage.ts';

const ROUNDS = 2;
const WARM_UP = 1_500;
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '150' },
    people: { type: 'string', default: '200000' },
    connections: { type: 'string', default: '1,16,64' },
    questions: { type: 'string', default: 'case-list,overview,look-up' },
    /** Keeps the filled databases there for the next run. */
    folder: { type: 'string' },
  },
});
const people = Number(options.people);
const connections = options.connections.split(',').map(Number);

await using opened = new AsyncDisposableStack();
const postgres = await openPostgres(population(people), options.folder, opened);
const contenders = await openContenders(postgres.url, opened);
const chosen = options.questions.split(',');
const asked = (await questions(contenders, people)).filter(({ name }) => chosen.includes(name));
for (const question of asked) await compare(contenders, question);

const slice = Number(options.seconds) / (asked.length * contenders.length * connections.length * ROUNDS);
const measurements: Measurement[] = [];
for (const question of asked) {
  for (const contender of contenders) await load(contender, question, 16, { amount: WARM_UP });
  for (let round = 0; round < ROUNDS; round++) {
    for (const count of connections) {
      for (const contender of round % 2 ? contenders.toReversed() : contenders) {
        measurements.push(await measure(contender, question, count, slice, postgres.pid));
      }
    }
  }
}
console.log(report(measurements).join('\n'));
for (const { name, pid } of contenders) console.log(`${name}: at most ${peakMemory(pid).toFixed(0)} MiB`);
