import { readFileSync } from 'node:fs';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import {
  type AccessRules,
  accessRulesOf,
  type Criterion,
  criteriaOf,
  type DataClass,
  grantOf,
  isPersonal,
  judged,
  type Purpose,
  purposes,
  type Role,
  type Rule,
  readsFor,
  roles,
  type Scope,
  scopes,
} from './access/index.ts';
import { filterSdl, type Subgraph, sdlOf, subgraphs } from './subgraphs.ts';

const ROLES = Object.keys(roles) as Role[];
const PURPOSES = Object.keys(purposes) as Purpose[];
const CLASSES: readonly DataClass[] = ['SENSITIVE', 'PERSONAL', 'COUNT', 'ORGANISATION'];

/** The page that says of every field what class of data it is, who may see it and what for, in Markdown. */
export function dataProtectionPage(): string {
  const introduction = readFileSync(new URL('data-protection.md', import.meta.url), 'utf8');
  const sections = [rolesSection(), purposesSection(), ...subgraphs.map(serviceSection), criteriaSection()];
  return `${[introduction.trim(), ...sections].join('\n\n')}\n`;
}

const rolesSection = () =>
  section(
    '## Roles',
    ['role', 'scopes', 'reads people for'],
    ROLES.map((role) => [code(role), listed(roles[role]), listed(readsFor[role]) || 'nothing']),
  );

const purposesSection = () =>
  section(
    '## Purposes',
    ['purpose', 'personal data it needs'],
    PURPOSES.map((purpose) => [code(purpose), listed(purposes[purpose]) || 'none']),
  );

function serviceSection(service: Subgraph): string {
  const sdl = sdlOf(service);
  const rules = accessRulesOf(sdl);
  const types = sdl.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  return [`## Fields of ${service}`, ...types.filter(isRead).map((type) => typeSection(type, rules))].join('\n\n');
}

/** Pages of a list are ruled like its entries. */
const isRead = ({ name }: ObjectTypeDefinitionNode) => !/(Connection|Edge|PageInfo)$/.test(name.value);

function typeSection({ name, fields = [] }: ObjectTypeDefinitionNode, rules: AccessRules): string {
  const entry = rules.ofType(name.value);
  const rows = fields.map((field) => {
    const needed = [...(entry ? [entry] : []), ...rules.of(name.value, field.name.value)];
    return [code(field.name.value), classOf(needed), rulesInWords(needed), purposesOf(needed)];
  });
  return section(`### ${name.value}`, ['field', 'class', 'needs', 'purposes'], rows);
}

const criteriaSection = () =>
  ['## Criteria of the filter', ...[...criteriaOf(parse(filterSdl())).values()].map(criteriaOfService)].join('\n\n');

/** A criterion that is open by itself, such as in which programme, takes what its input does. */
function criteriaOfService({ path, scopes: ofInput = [], parts }: Criterion): string {
  const rows = parts.map(({ name, scopes = [], reads, parts: inside }) => {
    const needed = [[scopes.length > 0 ? scopes : ofInput]].filter(([all]) => all?.length);
    const fields = [...new Set([...reads, ...inside.flatMap((part) => part.reads)])];
    return [code(name), classOf(needed), rulesInWords(needed), purposesOf(needed), listed(fields)];
  });
  return section(`### ${path}`, ['criterion', 'class', 'needs', 'purposes', 'reads'], rows);
}

const classOf = (needed: readonly Rule[]) =>
  CLASSES.find((each) => needed.flat(2).some((scope) => scopes[scope as Scope] === each)) ?? 'ORGANISATION';

const rulesInWords = (needed: readonly Rule[]) =>
  [...new Set(needed.map((rule) => rule.map(listed).join(' or ')))].join(' and ') || 'open';

function purposesOf(needed: readonly Rule[]): string {
  if (!needed.flat(2).some((scope) => isPersonal(scope as Scope))) return 'any';
  return listed(PURPOSES.filter((purpose) => judged(grantOf(ROLES, purpose), needed) === 'ALLOWED'));
}

const code = (word: string) => `\`${word}\``;
const listed = (words: readonly string[]) => words.map(code).join(', ');

function section(title: string, head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${title}\n\n${lines.join('\n')}`;
}
