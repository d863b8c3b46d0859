import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { Kind } from 'graphql';
import { contradictionRules } from './contradictions.ts';
import { type Subgraph, sdlOf, subgraphs } from './subgraphs.ts';

/**
 * An object type is backed by the service's entity of its name, else it is a reference to another service's; a list's
 * page is the kit's.
 */
function mappersOf(service: Subgraph): Record<string, string> {
  const mappers: Record<string, string> = {};
  for (const type of sdlOf(service).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    const name = type.name.value;
    const keyed = type.directives?.some((directive) => directive.name.value === 'key');
    const given = special[`${service}.${name}`] ?? special[name];
    if (given) mappers[name] = given;
    else if (isEntity(service, name)) mappers[name] = `import('../tables/${name}.ts').${name}`;
    else if (keyed) mappers[name] = "import('@dienstweg/kit').Reference";
    else if (name.endsWith('Connection')) mappers[name] = pageOf(name.slice(0, -'Connection'.length));
  }
  return mappers;
}

const COHORTS = "import('@dienstweg/cohorts')";

/** Both readings of a target, each asked for when it is needed. */
const READINGS = `Record<'strict' | 'declared', () => Promise<${COHORTS}.Criteria>>`;

/**
 * Types that are backed by something else: sets of people, and what a service adds to a page or asks for beside a key.
 */
const special: Record<string, string> = {
  AccessEntry: "import('@dienstweg/protection').AccessEntry",
  AccessEntryConnection: "import('@dienstweg/kit').Connection<import('@dienstweg/protection').AccessEntry>",
  Cohort: "{ criteria: import('@dienstweg/cohorts').Criteria }",
  'participant.Cohort': "import('../criteria/answers.ts').AnsweredCohort",
  People: "import('@dienstweg/cohorts').PeopleReference",
  'employer.People': "import('../criteria/days-between.ts').DatedPeople",
  PersonSplit: "import('../criteria/splits.ts').PersonSplitting",
  CourseSplit: `${COHORTS}.Splitting`,
  'course.CourseSplit': `${COHORTS}.Splitting<${COHORTS}.AttributeOf<'CourseSplit'>>`,
  WorkSplit: `${COHORTS}.Splitting`,
  'employer.WorkSplit': `${COHORTS}.Splitting<${COHORTS}.AttributeOf<'WorkSplit'>>`,
  'participant.PeopleGroup': `${COHORTS}.Group<import('../criteria/splits.ts').PersonAttribute>`,
  'course.PeopleGroup': `${COHORTS}.Group<${COHORTS}.AttributeOf<'CourseSplit'>>`,
  'employer.PeopleGroup': `${COHORTS}.Group<${COHORTS}.AttributeOf<'WorkSplit'>>`,
  'employer.DaysBetween': "import('../criteria/days-between.ts').Days",
  'funding.OperationConnection': "import('../operations.ts').OperationPage",
  'participant.Overlap': "import('../overlaps.ts').Overlap",
  'funding.Overlap': "import('../double-funding.ts').PaidOverlap",
  DoubleFunding: "import('../double-funding.ts').DoubleFunding",
  FunderCost: "import('../money.ts').FunderCost",
  GrantShare: "import('../money.ts').GrantShare",
  'participant.Obstacle': "import('../criteria/obstacles.ts').Obstacle",
  'funding.Obstacle': "{ condition: import('@dienstweg/cohorts').Criteria }",
  'employer.Participant': "import('../reach.ts').Resident",
  VacancyInReach: "import('../reach.ts').VacancyInReach",
  EsfReport: "import('../esf/report.ts').EsfReport",
  CommonIndicator: "import('../esf/report.ts').CommonIndicator",
  CommonIndicatorVersion: "import('../esf/report.ts').CommonIndicator",
  CohortDefinition: '{ json: string }',
  Viewer: "import('@dienstweg/protection').Viewer",
  'participant.TargetProgress':
    "import('../criteria/progress.ts').Progress & { people: import('@dienstweg/cohorts').PeopleReference }",
  CohortOnDay: `import('../criteria/series.ts').OnDay<${COHORTS}.Criteria>`,
  TargetOnDay: `import('../criteria/series.ts').OnDay<${READINGS}>`,
  'funding.ContradictionReport': "{ asked: import('@dienstweg/cohorts').ContradictionsAsked }",
  ContradictionReport: "import('@dienstweg/cohorts').ReportReference",
  Contradiction: "import('../contradictions/found.ts').Contradiction",
  ContradictoryObject: '{ readonly __typename: import("../contradictions/page.ts").ObjectType }',
  ContradictoryObjectConnection:
    "import('@dienstweg/kit').Connection<import('../contradictions/page.ts').PlacedObject>",
  ContradictoryObjectEdge: "{ cursor: string; node: import('../contradictions/page.ts').PlacedObject }",
  TargetProgress: "{ criteria: import('@dienstweg/cohorts').Criteria }",
  'funding.CourseRun': "import('../criteria/eligible.ts').PlannedRun",
};

const isEntity = (service: Subgraph, name: string) =>
  existsSync(new URL(`../services/${service}/tables/${name}.ts`, import.meta.url));

const pageOf = (name: string) => `import('@dienstweg/kit').Connection<import('../tables/${name}.ts').${name}>`;

const defaults = { useTypeImports: true, enumsAsTypes: true, defaultScalarType: 'string' };

/** Types of all resolvers of a service. */
const resolversOf = (service: Subgraph) =>
  codegen({
    filename: 'resolvers.ts',
    schema: sdlOf(service),
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      ...defaults,
      federation: true,
      importExtension: '.ts',
      emitLegacyCommonJSImports: false,
      contextType: `../context.ts#${service[0]!.toUpperCase()}${service.slice(1)}Context`,
      mappers: mappersOf(service),
      scalars: {
        ID: { input: 'string', output: 'string | number' },
        Cents: 'number',
        CohortCriteria: "import('@dienstweg/cohorts').Criteria",
        MemberSet: 'unknown',
        DayVector: 'unknown',
        ContradictionsAsked: "import('@dienstweg/cohorts').ContradictionsAsked",
        ContradictionsTold: "import('@dienstweg/cohorts').ContradictionsTold",
      },
    },
  });

/** Every service answers its part of the filter, so that the inputs are types of the schema, not of a service. */
const criteria = () =>
  codegen({
    filename: 'criteria.ts',
    schema: sdlOf('funding'),
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: { ...defaults, onlyOperationTypes: true, immutableTypes: true },
  });

/** By service the kinds of contradictions that it finds: those in what its tables hold. */
const contradictions = () => {
  const types = subgraphs.map((service) => {
    const own = [...contradictionRules.values()].filter(({ object }) => isEntity(service, object));
    return `  ${service}: ${own.map(({ kind }) => `'${kind}'`).join(' | ') || 'never'};`;
  });
  return `export interface KindsOf {\n${types.join('\n')}\n}\n`;
};

function write(folder: string, name: string, text: string) {
  const target = new URL(`../${folder}/__generated__/`, import.meta.url);
  mkdirSync(target, { recursive: true });
  writeFileSync(new URL(name, target), text);
}

write('schema', 'criteria.ts', await criteria());
write('schema', 'kinds.ts', contradictions());
for (const service of subgraphs) write(`services/${service}`, 'resolvers.ts', await resolversOf(service));
