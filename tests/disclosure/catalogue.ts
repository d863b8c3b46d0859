import { readFileSync } from 'node:fs';
import { publishedDocuments } from '@dienstweg/schema/documents';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  Kind,
  type NamedTypeNode,
  parse,
  typeFromAST,
} from 'graphql';

/** One published question with what whoever asks chose. */
export interface Question {
  readonly table: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a question can be asked about, and the reporting days on which its numbers change. */
export interface Subject {
  readonly id: string;
  readonly days: readonly string[];
}

/** What all published questions can be asked about. */
export interface Subjects {
  readonly programmes: readonly Subject[];
  readonly lines: readonly Subject[];
  readonly everything: Subject;
}

const schema: GraphQLSchema = buildASTSchema(
  parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')),
);

/** Reporting days between two days. */
export function reportingDays(from: string, until: string): string[] {
  const years = Array.from(
    { length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, i) => Number(from.slice(0, 4)) + i,
  );
  const ends = years.flatMap((year) => ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`));
  return ends.slice(
    ends.findIndex((end) => end >= from),
    ends.findIndex((end) => end >= until) + 1,
  );
}

/** Every published question about everything it can be about, as of every reporting day. */
export const catalogue = (subjects: Subjects): Question[] =>
  [...publishedDocuments()].flatMap(([table, text]) => {
    const document = parse(text);
    return variantsOf(document, subjects).map((variables) => ({ table, document, variables }));
  });

type Variables = Readonly<Record<string, unknown>>;

function variantsOf(document: DocumentNode, { programmes, lines, everything }: Subjects): Variables[] {
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const defined = new Map(
    (operation?.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type]),
  );
  const about = defined.has('programme') ? 'programme' : defined.has('line') ? 'line' : undefined;
  const subjects = about === 'programme' ? programmes : about === 'line' ? lines : [everything];
  const chosen = [...defined].filter(([name]) => ![about, 'asOf', 'language'].includes(name));
  return subjects.flatMap(({ id, days }) =>
    days.flatMap((asOf) => {
      const fixed = { asOf, ...(about && { [about]: id }) };
      return chosen.reduce<Variables[]>(
        (variants, [name, type]) =>
          variants.flatMap((variant) =>
            valuesOf(name, type as NamedTypeNode, asOf).map((value) => ({ ...variant, [name]: value })),
          ),
        [fixed],
      );
    }),
  );
}

/** All values of a variable; those of an enum only at the end of a year, to ask less. */
function valuesOf(name: string, type: NamedTypeNode, asOf: string): unknown[] {
  const given = getNullableType(typeFromAST(schema, type));
  const year = Number(asOf.slice(0, 4));
  const isEnd = asOf.endsWith('-12-31');
  if (isEnumType(given))
    return given
      .getValues()
      .slice(0, isEnd ? undefined : 1)
      .map(({ name }) => name);
  if (String(given) === 'PeriodInput') return [null, ...(isEnd ? [year - 1, year].map(yearOf) : [])];
  throw new Error(`The attack knows no values of $${name}: say which there are.`);
}

const yearOf = (year: number) => ({ from: `${year}-01-01`, until: `${year + 1}-01-01` });
