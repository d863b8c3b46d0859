import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '@dienstweg/kit';
import type { Viewer } from '@dienstweg/protection';
import { publishedDocuments, storedDocuments } from '@dienstweg/schema/documents';
import type { Config } from '@dienstweg/service';
import type { Logger } from 'pino';
import { isDeveloper } from './admission.ts';
import { manifestsIn } from './manifests.ts';

const NO_MANIFESTS = 'the folder of manifests is not there: no documents of clients are stored until it is';

/** By what a document is asked: its text, its id, or a hash, of which clients send the text where it is not known. */
interface Asked {
  readonly query: string | undefined;
  readonly documentId: string | undefined;
  readonly hash: string | undefined;
}

interface Admitted {
  readonly text: string;
  readonly published: boolean;
}

/** Which documents are answered: stored ones by their id, and texts from whoever may send them. */
export interface Documents {
  /** The text that is asked, and whether it is a published question; throws PERSISTED_QUERY_ codes for what is not. */
  admit(asked: Asked, viewer: Viewer): Admitted;
  close(): void;
}

export function documentsOf({ trustedOnly, manifestsDir }: Config, logger: Logger): Documents {
  const own = storedDocuments();
  const published = new Set(Array.from(publishedDocuments().values(), (text) => text.trim()));
  const manifests = manifestsIn(manifestsDir, logger);
  const questions = manifestsIn(join(manifestsDir, 'published'), logger);
  if (trustedOnly && !existsSync(manifestsDir)) logger.warn({ folder: manifestsDir }, NO_MANIFESTS);
  return {
    admit({ query, documentId, hash }, viewer) {
      const id = documentId ?? hash;
      const takesTexts = !trustedOnly || isDeveloper(viewer);
      if (query !== undefined && !takesTexts) throw idRequired();
      if (id === undefined) return { text: query ?? '', published: query !== undefined && published.has(query.trim()) };
      const text = query ?? own.get(id) ?? questions.documentOf(id) ?? manifests.documentOf(id);
      if (text === undefined) throw documentId === undefined && takesTexts ? notSupported() : notInList();
      return { text, published: published.has(text.trim()) || questions.documentOf(id) === text };
    },
    close() {
      manifests.close();
      questions.close();
    },
  };
}

const idRequired = () =>
  new CodedError('PERSISTED_QUERY_ID_REQUIRED', {
    EN: 'Only stored documents are answered: send `documentId` instead of `query`.',
    DE: 'Nur hinterlegte Dokumente werden beantwortet: Bitte `documentId` statt `query` senden.',
  });
/** At this word clients send the text, and no hash any more; no other word would do. */
const notSupported = () =>
  new CodedError('PERSISTED_QUERY_NOT_SUPPORTED', {
    EN: 'PersistedQueryNotSupported',
    DE: 'PersistedQueryNotSupported',
  });
const notInList = () =>
  new CodedError('PERSISTED_QUERY_NOT_IN_LIST', {
    EN: 'No document of this id is stored.',
    DE: 'Unter dieser Kennung ist kein Dokument hinterlegt.',
  });
