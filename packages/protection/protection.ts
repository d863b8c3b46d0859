import { type DeclaredTable, type Guard, type Guarding, unavailable } from '@dienstweg/kit';
import { accessRulesOf, grantOf } from '@dienstweg/schema/access';
import { guarded } from './access/guarded.ts';
import { type Access, AccessWriter } from './audit-log/AccessWriter.ts';
import { fieldsReadBy } from './audit-log/fields-read.ts';
import { keepRetention } from './audit-log/retention.ts';
import { disputesOf } from './disputes/Disputes.ts';
import type { CallerIdentity, Viewer } from './identity/Viewer.ts';
import { numberOfPerson, PERSON } from './rows/person-path.ts';
import { refusingPartial } from './rows/refuse-partial.ts';
import { ROLES_OF_SERVICES } from './rows/roles.ts';
import { withParts } from './rows/with-parts.ts';
import { ViewerSession } from './ViewerSession.ts';

/** What protection needs to know of a service. */
export interface Protectable {
  /**
   * The type of people who are seen where another service refers to them, in a service that does not know who agreed to
   * be seen.
   */
  readonly namedBy?: string | undefined;
  readonly tables: readonly DeclaredTable[];
}

/** What protection supplies resolvers with. */
export interface Protected {
  readonly viewer: Viewer;
  /** Whether the document is a published question: reviewed, and the same for everybody. */
  readonly published: boolean;
  readonly db: ViewerSession;
}

/**
 * The guard of a service: each viewer gets the fields and rows that are theirs, and an answer about people leaves when
 * the audit log has it. Entries of the log are dropped after `recordDays`, and never where these are not given.
 */
export const protection = (
  { namedBy, tables: declared }: Protectable,
  recordDays?: number,
): Guarding<CallerIdentity, Protected> => ({
  roles: ROLES_OF_SERVICES,
  async open({ sdl, tables, database, logger }): Promise<Guard<CallerIdentity, Protected>> {
    const rules = accessRulesOf(sdl);
    const record = new AccessWriter(database.notes);
    const disputes = disputesOf(database.aside, tables, declared);
    const covering = withParts(database, declared);
    const close = recordDays === undefined ? () => undefined : await keepRetention(database, recordDays, logger);
    return {
      rows: { subject: PERSON, subjectOf: numberOfPerson, refusing: refusingPartial },
      grantOf: ({ viewer }) => grantOf(viewer.roles, viewer.purpose),
      restricted: (schema, grant) => guarded(schema, rules, grant),
      watched: fieldsReadBy(rules),
      async begin({ requestId, language, viewer: named, published }, operation, fields) {
        const viewer = await covering(named);
        const asViewer = () => new ViewerSession(database, viewer, operation, namedBy);
        const db = asViewer();
        const access = () => accessOf({ requestId, viewer }, fields, db);
        const entered = fields.length > 0 ? record.expect() : undefined;
        return {
          supplies: { viewer, published, db },
          async release(answer) {
            const onRecord = (entered ?? record.expect())(access());
            if (!onRecord) return answer;
            try {
              const [disputed = []] = await Promise.all([disputes?.of(db.people, fields, asViewer), onRecord]);
              return disputed.length > 0 ? { ...answer, extensions: { disputed } } : answer;
            } catch (err) {
              logger.error({ requestId, err }, 'access not on record');
              return { data: null, errors: [unavailable(err).in(language)] };
            }
          },
          discard: () => entered?.(),
        };
      },
      close,
    };
  },
});

/**
 * The access that an answer is: undefined where it tells nothing of single people, and no number of people that is on
 * record.
 */
function accessOf(
  { requestId, viewer }: Pick<Access, 'requestId' | 'viewer'>,
  read: readonly string[],
  { people, facts, questions }: ViewerSession,
): Access | undefined {
  const isPersonal = read.length > 0 && people.size > 0;
  if (!isPersonal && questions.size === 0) return undefined;
  const fields = facts.size > 0 ? [...new Set([...read, ...facts])].sort() : read;
  return { requestId, viewer, people, fields, questions: questions.size > 0 ? [...questions.values()] : undefined };
}
