import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { parse } from 'graphql';

interface Configuration {
  readonly schema: string;
  readonly documents: readonly string[];
  readonly generates: Readonly<Record<string, { presetConfig: object; config: object }>>;
}

/** Does what `graphql-codegen` does with the configuration of a folder: its command would be 80 MB to install. */
export async function generate(folder: string): Promise<void> {
  const at = pathToFileURL(join(folder, 'codegen.ts')).href;
  const { default: wanted } = (await import(at)) as { default: Configuration };
  const schema = parse(readFileSync(join(folder, wanted.schema), 'utf8'));
  const documents = wanted.documents.map((location) => documentIn(folder, location));
  for (const [baseOutputDir, { presetConfig, config }] of Object.entries(wanted.generates)) {
    const files = await preset.buildGeneratesSection({
      baseOutputDir,
      presetConfig,
      config,
      schema,
      documents,
      plugins: [],
      pluginMap: {},
      documentTransforms: [{ name: 'typename', transformObject: addTypenameSelectionDocumentTransform, config: {} }],
    });
    for (const file of files) {
      const path = join(folder, file.filename);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await codegen(file));
    }
  }
}

/** The documents in calls of `graphql(…)` of a file. */
function documentIn(folder: string, location: string) {
  const code = readFileSync(join(folder, location), 'utf8');
  const rawSDL = /graphql\(`(.*?)`\)/s.exec(code)?.[1] ?? '';
  return { location, rawSDL, document: parse(rawSDL) };
}
