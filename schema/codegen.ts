import { existsSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';
import { type Subgraph, sdlOf, subgraphs } from './subgraphs.ts';

/** An object type is backed by the service's entity of its name; another service's entity is a reference. */
function mappersOf(service: Subgraph): Record<string, string> {
  const mappers: Record<string, string> = {};
  for (const type of parse(sdlOf(service)).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const name = type.name.value;
    const entity = new URL(`../services/${service}/entities/${name}.ts`, import.meta.url);
    const keyed = type.directives?.some((directive) => directive.name.value === 'key');
    if (existsSync(entity)) mappers[name] = `../entities/${name}.ts#${name} as ${name}Entity`;
    else if (keyed) mappers[name] = '{ id: string | number }';
  }
  return mappers;
}

const generates: CodegenConfig['generates'] = {};
for (const service of subgraphs) {
  generates[`services/${service}/__generated__/resolvers.ts`] = {
    schema: sdlOf(service),
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      importExtension: '.ts',
      emitLegacyCommonJSImports: false,
      contextType: '../context.ts#Context',
      mappers: mappersOf(service),
      defaultScalarType: 'string',
      scalars: { ID: { input: 'string', output: 'string | number' }, Cents: 'number' },
    },
  };
}

export default { generates } satisfies CodegenConfig;
