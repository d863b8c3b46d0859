import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Config } from '@dienstweg/kit';
import type { Viewer } from '@dienstweg/protection';
import { publishedDocuments, storedDocuments } from '@dienstweg/schema/documents';
import type { Logger } from 'pino';
import { Refused } from '../http/refused.ts';
import { isDeveloper } from './developers.ts';
import { manifestsIn } from './manifests.ts';
import { namedIn } from './named.ts';

const NO_MANIFESTS = 'the folder of manifests is not there: no documents of clients are stored until it is';

export interface Admitted {
  readonly request: HTTPGraphQLRequest;
  readonly published: boolean;
}

/** Which documents are answered: stored ones by their id, and texts from whoever may send them. */
export interface Documents {
  /** The request with the text that its id stands for, and whether that is a published question; throws `Refused`. */
  admit(request: HTTPGraphQLRequest, viewer: Viewer): Admitted;
  close(): void;
}

export function documentsOf({ trustedOnly, manifestsDir }: Config, logger: Logger): Documents {
  const own = storedDocuments();
  const published = new Set(Array.from(publishedDocuments().values(), (text) => text.trim()));
  const manifests = manifestsIn(manifestsDir, logger);
  const questions = manifestsIn(join(manifestsDir, 'published'), logger);
  if (trustedOnly && !existsSync(manifestsDir)) logger.warn({ folder: manifestsDir }, NO_MANIFESTS);
  return {
    admit(request, viewer) {
      const { id, isHash, text, withText } = namedIn(request);
      const takesTexts = !trustedOnly || isDeveloper({ viewer });
      if (text !== undefined && !takesTexts) throw idRequired();
      if (id === undefined) return { request, published: text !== undefined && published.has(text.trim()) };
      const document = text ?? own.get(id) ?? questions.documentOf(id) ?? manifests.documentOf(id);
      if (document === undefined) throw isHash && takesTexts ? notSupported() : notInList();
      const isQuestion = published.has(document.trim()) || questions.documentOf(id) === document;
      return { request: withText(document), published: isQuestion };
    },
    close() {
      manifests.close();
      questions.close();
    },
  };
}

const idRequired = () =>
  new Refused(
    403,
    'Only stored documents are answered: send `documentId` instead of `query`.',
    'PERSISTED_QUERY_ID_REQUIRED',
  );
/** At this word clients send the text, and no hash any more; no other word would do. */
const notSupported = () => new Refused(200, 'PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED');
const notInList = () => new Refused(404, 'No document of this id is stored.', 'PERSISTED_QUERY_NOT_IN_LIST');
