import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let folder: Promise<string> | undefined;

/** The folder with GraphiQL bundled for browsers, made once and kept until the page or GraphiQL changes. */
export function bundled(): Promise<string> {
  folder ??= kept().catch((error) => {
    folder = undefined;
    throw error;
  });
  return folder;
}

async function kept(): Promise<string> {
  const sources = await Promise.all(
    [
      here('app.js'),
      here('role-picker.js'),
      here('app.css'),
      fileURLToPath(import.meta.resolve('graphiql/package.json')),
    ].map((file) => readFile(file)),
  );
  const target = here(
    `__generated__/${createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 12)}`,
  );
  const made = await access(target).then(
    () => true,
    () => false,
  );
  if (!made) await bundle(target);
  return target;
}

async function bundle(target: string) {
  const { build } = await import('esbuild');
  await mkdir(here('__generated__'), { recursive: true });
  const draft = await mkdtemp(join(here('__generated__'), 'draft-'));
  await build({
    entryPoints: {
      app: here('app.js'),
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    outdir: draft,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.ttf': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await rename(draft, target).catch(() => rm(draft, { recursive: true })); // another process was faster
}
