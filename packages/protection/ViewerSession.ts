import { type Database, Session } from '@dienstweg/kit';
import type { CountingQuestion } from './audit-log/questions.ts';
import type { Viewer } from './identity/Viewer.ts';
import { namedIn, showsByNameOnly } from './rows/named.ts';
import { settingsOf } from './rows/settings.ts';

/** What is asked of a session besides who asks. */
interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly signal?: Pick<AbortSignal, 'aborted'>;
}

/** What one request reads, as its viewer, and what of people it tells, for the audit log. */
export class ViewerSession extends Session {
  /** Numbers of the people whose rows were read. */
  readonly people = this.subjects;
  /** What a filter, a split or an order told of these people, by its name. */
  readonly facts = new Set<string>();
  /** Questions for numbers of people that go on record, each once. */
  readonly questions = new Map<string, CountingQuestion>();

  /**
   * `namedBy` is the type of people whom the gateway names here, in a service that does not know who agreed to be seen.
   */
  constructor(database: Database, viewer: Viewer, { variables, signal }: Asked, namedBy: string | undefined) {
    super(database, {
      settings: () => settingsOf(viewer, namedIn(variables, namedBy, viewer)),
      byNameOnly: (reading) => showsByNameOnly(reading, namedBy, viewer),
      waiting: signal,
    });
  }
}

/** Where it is noted of whom what is told. */
export type Notes = Pick<ViewerSession, 'people' | 'facts'>;
