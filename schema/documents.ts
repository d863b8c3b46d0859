import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const folder = new URL('operations/', import.meta.url);
const PUBLISHED = new URL('published/', folder);

const documentsIn = (place: URL): Map<string, string> =>
  new Map(
    readdirSync(place)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => [basename(file, '.graphql'), readFileSync(new URL(file, place), 'utf8')]),
  );

/** The stored documents of schema/operations by the names of their files. */
export const storedDocuments = (): Map<string, string> => new Map([...documentsIn(folder), ...publishedDocuments()]);

/** Published questions: those stored documents that everybody may ask about numbers of people (docs/disclosure.md). */
export const publishedDocuments = (): Map<string, string> => documentsIn(PUBLISHED);

let names: readonly string[] | undefined;

/** Ids of the published questions. */
export function publishedQuestions(): readonly string[] {
  names ??= [...publishedDocuments().keys()];
  return names;
}
