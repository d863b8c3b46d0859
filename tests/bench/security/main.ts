import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { headersOf } from '../../support/tokens.ts';
import { byGraphQL, type Contender, start } from '../contenders.ts';
import { load } from '../load.ts';
import { type Measurement, measure } from '../measure.ts';
import { population } from '../population.ts';
import { openPostgres } from '../postgres.ts';
import { questions } from '../questions.ts';
import { aligned } from '../report.ts';
import { COHORT, OWN } from './asked.ts';
import { costs } from './costs.ts';

const CONNECTIONS = 16;
const WARM_UP = 1_000;
const { values: options } = parseArgs({
  options: {
    /** The checkout to measure against, with its packages installed: of a commit from before viewers were known. */
    before: { type: 'string' },
    seconds: { type: 'string', default: '120' },
    people: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '4' },
  },
});
if (!options.before) throw new Error('--before FOLDER: which checkout is this one measured against?');
const people = Number(options.people);
const rounds = Number(options.rounds);

await using opened = new AsyncDisposableStack();
const postgres = await openPostgres(population(people), undefined, opened);
const now = await start('now', new URL('../../../gateway/main.ts', import.meta.url), postgres.url);
opened.defer(now.stop);
const gateway = new URL('gateway/main.ts', `${pathToFileURL(resolve(options.before))}/`);
const before = await start('before', gateway, postgres.url);
opened.defer(before.stop);
const contenders: Contender[] = [
  { ...before, request: byGraphQL({ 'content-type': 'application/json' }) },
  { ...now, name: 'auditor', request: byGraphQL(await headersOf()) },
  { ...now, name: 'caseworker', request: byGraphQL(await headersOf(OWN)) },
];
const asked = [...(await questions([contenders[1] as Contender], people)), COHORT];

const slice = Number(options.seconds) / (asked.length * contenders.length * rounds);
const measurements: Measurement[] = [];
for (const question of asked) {
  for (const contender of contenders) await load(contender, question, CONNECTIONS, { amount: WARM_UP });
  for (let round = 0; round < rounds; round++)
    for (const contender of round % 2 ? contenders.toReversed() : contenders)
      measurements.push(await measure(contender, question, CONNECTIONS, slice, postgres.pid));
}
console.log(aligned(costs(measurements)).join('\n'));
