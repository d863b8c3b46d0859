import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, validate } from 'graphql';
import { accessProblemsOf, criteriaProblemsOf } from './access/index.ts';
import { apiOf, compose } from './compose.ts';
import { contradictionProblems } from './contradictions.ts';
import { dataProtectionPage } from './data-protection.ts';
import { publishedDocuments, storedDocuments } from './documents.ts';
import { publishedProblemsOf } from './published.ts';
import { problemsOf } from './rules/index.ts';
import { filterSdl, sdlOf, subgraphs } from './subgraphs.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const composed = compose();
const supergraph = parse(composed);
const schema = buildASTSchema(supergraph);

const problems = problemsOf(supergraph);
const written = {
  'supergraph.graphql': composed,
  'api.graphql': apiOf(composed),
  '../docs/data-protection.md': dataProtectionPage(),
};
for (const [file, text] of Object.entries(written))
  if (text !== read(file)) problems.push(`${file} is stale: run \`npm run schema\`.`);
for (const name of subgraphs) problems.push(...accessProblemsOf(sdlOf(name)).map((problem) => `${name}: ${problem}`));
problems.push(
  ...criteriaProblemsOf(
    parse(filterSdl()),
    subgraphs.map((name) => sdlOf(name)),
  ),
);
problems.push(...contradictionProblems());
for (const [name, text] of storedDocuments()) {
  const errors = validate(schema, parse(text));
  problems.push(...errors.map(({ message }) => `operations/${name}: ${message}`));
}
for (const [name, text] of publishedDocuments())
  problems.push(
    ...publishedProblemsOf(parse(text), schema).map((problem) => `operations/published/${name} ${problem}`),
  );

for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
else console.log('The schema is composed, described and well named.');
