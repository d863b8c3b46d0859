import { existsSync } from 'node:fs';
import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Config } from '@dienstweg/kit';
import type { Logger } from 'pino';
import type { RequestContext } from '../endpoint.ts';
import { operations } from '../operations.ts';
import { Refused } from '../refused.ts';
import { isDeveloper } from './developers.ts';
import { manifestsIn } from './manifests.ts';
import { namedIn } from './named.ts';

const NO_MANIFESTS = 'the folder of manifests is not there: no documents of clients are stored until it is';

/** Which documents are answered: stored ones by their id, and texts from whoever may send them. */
export interface Documents {
  /** The request with the text that its id stands for; throws `Refused`. */
  admit(request: HTTPGraphQLRequest, context: RequestContext): HTTPGraphQLRequest;
  close(): void;
}

export function documentsOf({ trustedOnly, manifestsDir }: Config, logger: Logger): Documents {
  const own = operations();
  const manifests = manifestsIn(manifestsDir, logger);
  if (trustedOnly && !existsSync(manifestsDir)) logger.warn({ folder: manifestsDir }, NO_MANIFESTS);
  return {
    admit(request, context) {
      const { id, isHash, text, withText } = namedIn(request);
      const takesTexts = !trustedOnly || isDeveloper(context);
      if (text !== undefined && !takesTexts) throw idRequired();
      if (id === undefined) return request;
      const document = text ?? own.get(id) ?? manifests.documentOf(id);
      if (document === undefined) throw isHash && takesTexts ? notSupported() : notInList();
      return withText(document);
    },
    close: manifests.close,
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
