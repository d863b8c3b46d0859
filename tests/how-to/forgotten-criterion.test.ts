import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Copy, copyProject } from './copy-project.ts';
import { recipeIn } from './recipe.ts';

const { edits } = recipeIn(join(import.meta.dirname, '../../docs/how-to'), 'criterion.md');

describe('Who adds a criterion to the SDL and forgets the service that answers it', () => {
  let copy: Copy;
  beforeAll(() => {
    copy = copyProject({});
    for (const edit of edits) if (edit.file === 'schema/cohorts.graphql') copy.apply(edit);
    copy.link();
    copy.run('npm run codegen');
  });
  afterAll(() => copy.remove());

  test('is told by the compiler which one is missing, and where', () => {
    expect(() => copy.run('npx tsc')).toThrow(
      /services\/participant\/criteria\/person\.ts.*Property 'travelRadius' is missing in type/s,
    );
  });
});
